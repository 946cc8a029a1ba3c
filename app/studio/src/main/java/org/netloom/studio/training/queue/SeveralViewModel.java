package org.netloom.studio.training.queue;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.run.series.Search;
import org.netloom.core.run.series.TriedSettings;
import org.netloom.core.run.series.Values;
import org.netloom.core.run.series.Waiting;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;

/// Settings that are to be tried with several values, as a person types them, and the runs that this
/// makes. FX thread only.
public final class SeveralViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH.mm.ss", Locale.ROOT);
    private static final int USUAL_SEEDS = 5;

    private final Document document;
    private final QueueViewModel queue;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", String.valueOf(USUAL_SEEDS));
    private final StringProperty atRandom = new SimpleStringProperty(this, "at random", "");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyObjectWrapper<Plan> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", new Plan(List.of(), Text.of("")));

    /// A setting and its values.
    public record Row(StringProperty path, StringProperty values) {}

    /// @param problem why there are none; empty where there are
    public record Plan(List<Waiting> runs, Text problem) {}

    public SeveralViewModel(Document document, QueueViewModel queue) {
        this.document = document;
        this.queue = queue;
        document.project().subscribe(this::think);
        document.folder().subscribe(() -> {
            open.set(false);
            rows.clear();
        });
        rows.addListener((ListChangeListener<Row>) change -> think());
        seeds.subscribe(this::think);
        atRandom.subscribe(this::think);
        open.subscribe(this::think);
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// How often each is trained, with one seed after the other.
    public StringProperty seeds() {
        return seeds;
    }

    /// How many combinations are drawn by lot; empty for all.
    public StringProperty atRandom() {
        return atRandom;
    }

    public BooleanProperty open() {
        return open;
    }

    public ReadOnlyObjectProperty<Plan> plan() {
        return plan.getReadOnlyProperty();
    }

    /// What can be tried of the open project.
    public List<String> settings() {
        return TriedSettings.of(document.project().get());
    }

    /// Another setting, with the value that it has now.
    public void addRow() {
        var taken = rows.stream().map(row -> row.path().get()).toList();
        settings().stream().filter(path -> !taken.contains(path)).findFirst().ifPresent(path -> {
            var row = new Row(new SimpleStringProperty(path), new SimpleStringProperty(now(path)));
            row.path().addListener((property, before, chosen) -> row.values().set(now(chosen)));
            row.values().subscribe(this::think);
            if (rows.isEmpty() && seeds.get().equals(String.valueOf(USUAL_SEEDS))) {
                seeds.set("1");
            }
            rows.add(row);
        });
    }

    private String now(String path) {
        return TriedSettings.now(document.project().get(), path);
    }

    public void putInLine() {
        var runs = plan.get().runs();
        if (!runs.isEmpty()) {
            open.set(false);
            queue.add(runs);
        }
    }

    private void think() {
        if (open.get()) {
            plan.set(planned());
        }
    }

    private Plan planned() {
        try {
            var choices = new LinkedHashMap<String, Values>();
            for (var row : rows) {
                choices.put(row.path().get(), Values.parse(row.values().get()));
            }
            var random = atRandom.get().isBlank() ? 0 : whole(atRandom.get());
            var search = new Search(choices, random, whole(seeds.get()));
            var series = (choices.isEmpty() ? "seeds " : "search ") + TIME.format(LocalDateTime.now());
            return new Plan(search.runs(document.project().get(), series), Text.of(""));
        } catch (InvalidOption e) {
            return new Plan(List.of(), e.text());
        } catch (Failure e) {
            return new Plan(List.of(), e.text());
        }
    }

    private static int whole(String words) {
        try {
            return Integer.parseInt(words.strip());
        } catch (NumberFormatException e) {
            throw new InvalidOption(Text.of("{0} is no whole number", words));
        }
    }
}
