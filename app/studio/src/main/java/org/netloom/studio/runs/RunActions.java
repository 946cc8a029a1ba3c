package org.netloom.studio.runs;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netloom.core.run.Branch;
import org.netloom.core.run.RunNote;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.TrainingViewModel;

/// What a person does with the runs of the open project. FX thread only.
public final class RunActions {
    private final RunsViewModel runs;
    private final Document document;
    private final TrainingViewModel training;
    private final TaskRunner tasks;
    private final BiConsumer<Text, Exception> troubled;

    RunActions(
            RunsViewModel runs,
            Document document,
            TrainingViewModel training,
            TaskRunner tasks,
            BiConsumer<Text, Exception> troubled) {
        this.runs = runs;
        this.document = document;
        this.training = training;
        this.tasks = tasks;
        this.troubled = troubled;
    }

    /// Keeps what a person says about a run.
    public void note(Run run, RunNote note) {
        if (!note.equals(run.note())) {
            tasks.run(
                    () -> {
                        note.write(run.folder());
                        return note;
                    },
                    written -> runs.reload(),
                    failed(Text.of("The note is not kept")));
        }
    }

    /// Takes up a run from its last checkpoint.
    public void resume(Run run) {
        training.resume(run.folder());
    }

    /// Goes on with a run for more epochs than it was to have.
    public void trainFurther(Run run, int more) {
        tasks.run(
                () -> {
                    var record = run.folder().record();
                    var project = record.readProject();
                    int epochs = record.epochs() + more;
                    run.folder()
                            .write(record.resumed(
                                    project.withTraining(project.training().withEpochs(epochs))));
                    return run.folder();
                },
                training::resume,
                failed(Text.of("The run cannot go on")));
    }

    /// Makes a run that goes on from a checkpoint of another, for as many epochs as the project says.
    public void branch(Branch from) {
        var home = document.folder().get();
        if (home != null) {
            int epochs = from.epoch() + document.project().get().training().epochs();
            tasks.run(
                    () -> from.begin(home, epochs, Instant.now(), LocalDateTime.now()),
                    training::resume,
                    failed(Text.of("No run can be branched off")));
        }
    }

    /// Puts the run's folder aside and out of the list.
    ///
    /// @param removed gets the run and what brings it back; the folder is deleted when the project is left
    public void remove(Run run, BiConsumer<Run, Runnable> removed) {
        var home = document.folder().get();
        if (home == null || run.active()) {
            return;
        }
        tasks.run(
                () -> RemovedRuns.putAside(home, run.folder()),
                aside -> {
                    runs.pins().unpin(run);
                    runs.reload();
                    removed.accept(
                            run,
                            () -> tasks.run(
                                    () -> RemovedRuns.bringBack(aside, run.folder()),
                                    back -> runs.reload(),
                                    failed(Text.of("The run cannot be brought back"))));
                },
                failed(Text.of("The run cannot be deleted")));
    }

    private Consumer<Exception> failed(Text what) {
        return why -> {
            runs.reload();
            troubled.accept(what, why instanceof IOException ? unwritable(why) : why);
        };
    }

    private Failure unwritable(Exception why) {
        return Failure.of(
                        "{0} cannot be written ({1}). Make room on the disk.",
                        String.valueOf(document.folder().get()), why.toString())
                .causedBy(why);
    }
}
