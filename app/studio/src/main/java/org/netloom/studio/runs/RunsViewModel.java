package org.netloom.studio.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.TrainingViewModel;

/// The runs of the open project, newest first. Read anew when one begins, saves an epoch or ends. FX
/// thread only.
public final class RunsViewModel {
    private final Document document;
    private final TrainingViewModel training;
    private final TaskRunner tasks;
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ObservableList<Run> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<Run> compared = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.NEWEST);
    private final FilteredList<Run> filtered = new FilteredList<>(runs);
    private final SortedList<Run> listed = new SortedList<>(filtered);
    private final RunChain chain = new RunChain();
    private final PinnedRuns pins;
    private final RunActions actions;
    private final ObjectProperty<@Nullable Run> selected = new SimpleObjectProperty<>(this, "selected");

    /// What comes first in the list.
    public enum Order {
        NEWEST,
        MOST_ACCURATE,
        FAVOURITES
    }

    /// @param troubled hears what could not be done with a run, and why
    public RunsViewModel(
            Document document, TrainingViewModel training, TaskRunner tasks, BiConsumer<Text, Exception> troubled) {
        this.document = document;
        this.training = training;
        this.tasks = tasks;
        pins = new PinnedRuns(training);
        actions = new RunActions(this, document, training, tasks, troubled);
        filter.subscribe(words -> {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            filtered.setPredicate(run -> run.matches(wanted));
        });
        order.subscribe(now -> listed.setComparator(comparator(now)));
        document.folder().subscribe(this::reload);
        training.active().subscribe(this::reload);
        training.meter().last().subscribe(this::reload);
    }

    public ObservableList<Run> runs() {
        return readOnly;
    }

    /// Those that match the filter, in the chosen order.
    public ObservableList<Run> listed() {
        return listed;
    }

    /// Words that a run must have to be listed.
    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Order> order() {
        return order;
    }

    /// The runs whose curves are drawn beside those of the one under way.
    public PinnedRuns pins() {
        return pins;
    }

    /// What can be done with one.
    public RunActions actions() {
        return actions;
    }

    /// Two runs or more that are looked at beside each other; empty where one is looked at alone.
    public ObservableList<Run> compared() {
        return compared;
    }

    private static Comparator<Run> comparator(Order order) {
        var newest = Comparator.comparing(Run::name).reversed();
        return switch (order) {
            case NEWEST -> newest;
            case MOST_ACCURATE -> Comparator.comparingDouble(Run::accuracy).reversed();
            case FAVOURITES ->
                Comparator.comparing((Run run) -> !run.note().favourite()).thenComparing(newest);
        };
    }

    /// The run that is looked at; null while there is none.
    public ObjectProperty<@Nullable Run> selected() {
        return selected;
    }

    /// The newest that can predict; the run in progress as soon as it saved weights.
    public Optional<Run> newest() {
        return runs.stream().filter(run -> run.last() || run.best()).findFirst();
    }

    public Optional<Run> find(RunFolder folder) {
        return runs.stream().filter(run -> run.folder().equals(folder)).findFirst();
    }

    /// The one before `run` that has a finished epoch.
    public Optional<Run> before(Run run) {
        int at = indexOf(run);
        return at < 0
                ? Optional.empty()
                : runs.stream()
                        .skip(at + 1L)
                        .filter(other -> !other.history().isEmpty())
                        .findFirst();
    }

    public void reload() {
        var home = document.folder().get();
        var running = training.active().get() ? training.run().get() : null;
        tasks.latest(
                this,
                () -> home == null ? List.<Run>of() : chain.read(home, running),
                this::show,
                why -> show(List.of()));
    }

    private void show(List<Run> found) {
        var looked = selected.get();
        var name = looked == null ? null : looked.name();
        boolean newer = !found.isEmpty() && (runs.isEmpty() || !sameName(found.getFirst(), runs.getFirst()));
        if (!runs.equals(found)) {
            showChanges(found);
            pins.renew(found);
        }
        var again = found.stream().filter(run -> run.name().equals(name)).findFirst();
        selected.set(again.isPresent() && !newer ? again.get() : found.isEmpty() ? null : found.getFirst());
    }

    private void showChanges(List<Run> found) {
        if (!sameNames(runs, found)) {
            runs.setAll(found);
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!runs.get(i).equals(found.get(i))) {
                runs.set(i, found.get(i));
            }
        }
    }

    private static boolean sameNames(List<Run> some, List<Run> others) {
        return some.stream()
                .map(Run::name)
                .toList()
                .equals(others.stream().map(Run::name).toList());
    }

    private static boolean sameName(Run one, Run other) {
        return Objects.equals(one.name(), other.name());
    }

    private int indexOf(Run run) {
        for (int i = 0; i < runs.size(); i++) {
            if (sameName(runs.get(i), run)) {
                return i;
            }
        }
        return -1;
    }
}
