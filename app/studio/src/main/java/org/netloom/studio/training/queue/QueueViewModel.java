package org.netloom.studio.training.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.series.QueueFile;
import org.netloom.core.run.series.Waiting;
import org.netloom.core.text.Failure;
import org.netloom.studio.document.Document;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.RunState;
import org.netloom.studio.training.TrainingViewModel;

/// The trainings that wait for their turn, each with the project as it was when it was put in line. The
/// next begins when one ends, until a person stops one or the engine dies: then the line is held. It is
/// kept in the project's folder. FX thread only.
public final class QueueViewModel {
    private final Document document;
    private final TrainingViewModel training;
    private final TaskRunner tasks;
    private final Consumer<Exception> unkept;
    private final Object writing = new Object();
    private long saves;
    private long written;
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();
    private final ObservableList<Waiting> readOnly = FXCollections.unmodifiableObservableList(waiting);
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held");

    /// @param unkept hears why the line could not be read or written
    public QueueViewModel(Document document, TrainingViewModel training, TaskRunner tasks, Consumer<Exception> unkept) {
        this.document = document;
        this.training = training;
        this.tasks = tasks;
        this.unkept = unkept;
        document.folder().subscribe(this::load);
        training.state().addListener((property, before, now) -> ended(before, now));
    }

    public ObservableList<Waiting> waiting() {
        return readOnly;
    }

    /// Whether nothing begins by itself.
    public ReadOnlyBooleanProperty held() {
        return held.getReadOnlyProperty();
    }

    /// Whether the project as it is could be put in line.
    public BooleanBinding canAdd() {
        return Bindings.createBooleanBinding(
                () -> training.obstacle().get().pattern().isEmpty(), training.obstacle());
    }

    /// Puts the project as it is in line; with nobody before it, it begins.
    public void add() {
        add(List.of(new Waiting("", "", document.project().get())));
    }

    public void add(List<Waiting> more) {
        if (waiting.isEmpty()) {
            held.set(false);
        }
        waiting.addAll(more);
        save();
        next();
    }

    /// @return what puts it back where it was
    public Runnable remove(Waiting one) {
        int place = waiting.indexOf(one);
        waiting.remove(place);
        save();
        var home = document.folder().get();
        return () -> restore(home, place, List.of(one));
    }

    /// @return what brings all of them back
    public Runnable clear() {
        var before = List.copyOf(waiting);
        waiting.clear();
        save();
        var home = document.folder().get();
        return () -> restore(home, 0, before);
    }

    /// Others may have begun or come in the meantime. What comes back begins nothing by itself.
    private void restore(@Nullable Path home, int place, List<Waiting> taken) {
        if (!Objects.equals(home, document.folder().get())) {
            return; // another project's line is shown by now
        }
        waiting.addAll(Math.min(place, waiting.size()), taken);
        if (!training.active().get()) {
            held.set(true);
        }
        save();
    }

    /// Nothing begins until [#goOn]; what is under way goes on.
    public void hold() {
        held.set(true);
    }

    public void goOn() {
        held.set(false);
        next();
    }

    private void ended(RunState before, RunState now) {
        switch (now) {
            case RunState.Finished(var _, boolean stopped, var _, var _) -> {
                if (stopped) {
                    hold();
                }
                later();
            }
            // A loss that ran away concerns one run; pictures that are gone concern all.
            case RunState.Failed _ -> {
                if (before instanceof RunState.Preparing) {
                    hold();
                }
                later();
            }
            case RunState.Died _ -> hold();
            case RunState.Idle _, RunState.Preparing _, RunState.Running _, RunState.Paused _, RunState.Stopping _ -> {}
        }
    }

    /// After all have heard of the end of the last one.
    private void later() {
        tasks.run(() -> true, done -> next(), why -> {});
    }

    private void next() {
        if (!held.get() && !waiting.isEmpty() && !training.active().get()) {
            var one = waiting.removeFirst();
            save();
            var note = RunNote.NONE.withName(one.name());
            training.train(one.project(), one.series().isEmpty() ? note : note.withTags(List.of(one.series())));
        }
    }

    private void load() {
        waiting.clear();
        var home = document.folder().get();
        if (home != null) {
            tasks.latest(
                    this,
                    () -> QueueFile.read(home),
                    found -> {
                        waiting.addAll(0, found);
                        held.set(!found.isEmpty());
                    },
                    unkept);
        }
    }

    private void save() {
        var home = document.folder().get();
        var now = List.copyOf(waiting);
        long mine = ++saves;
        if (home != null) {
            tasks.run(
                    () -> {
                        write(home, now, mine);
                        return true;
                    },
                    done -> {},
                    unkept);
        }
    }

    /// Of several that are written at a time, the newest remains.
    private void write(Path home, List<Waiting> now, long save) throws Failure {
        synchronized (writing) {
            if (save > written) {
                QueueFile.write(home, now);
                written = save;
            }
        }
    }
}
