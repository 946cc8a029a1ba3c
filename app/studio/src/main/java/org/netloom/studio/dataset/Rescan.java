package org.netloom.studio.dataset;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.project.Project;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// Lets the engine look through a folder, and reads what it has found: one folder at a time, the last that
/// was asked for. FX thread only.
final class Rescan {
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> running = new ReadOnlyObjectWrapper<>(this, "running");
    private Runnable ended = () -> {};

    Rescan(ServiceEngine engine, TaskRunner tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// What a folder holds now, and which split each picture is in.
    ///
    /// @param known of pictures that were there before; null without any
    record Found(
            Dataset dataset, PictureSplits splits, @Nullable ThumbnailSource known) {

        /// @param before what was known of the pictures
        /// @param names how files are called that were called otherwise
        static Found in(Path pictures, Project project, @Nullable ThumbnailSource before, NewNames names)
                throws Failure {
            var dataset = DatasetFiles.read(DatasetFiles.index(pictures));
            return new Found(
                    dataset,
                    PictureSplits.of(dataset, project),
                    before == null ? null : before.carried(dataset, names));
        }
    }

    /// The scan that is going on; null while there is none.
    ReadOnlyObjectProperty<@Nullable Job<?>> running() {
        return running.getReadOnlyProperty();
    }

    /// @param read makes something of the list of pictures, away from the FX thread
    /// @param cancelled told when a person gave up, or another folder is wanted
    /// @param then told after any of these
    <T> void begin(
            Path pictures,
            TaskRunner.Work<T> read,
            Consumer<T> done,
            Consumer<Text> failed,
            Runnable cancelled,
            Runnable then) {
        stop();
        ended = then;
        var job = engine.scan(pictures, DatasetFiles.index(pictures));
        running.set(job);
        job.onDone(scanned -> tasks.latest(
                        this,
                        read,
                        found -> end(job, () -> done.accept(found)),
                        why -> end(job, () -> failed.accept(words(why)))))
                .onFailed(why -> end(job, () -> failed.accept(why)))
                .onCancelled(() -> end(job, cancelled));
    }

    /// Gives up what is going on.
    void stop() {
        var job = running.get();
        if (job != null) {
            job.cancel();
            // It may have been over, and only what it found be read.
            end(job, () -> {});
        }
    }

    private void end(Job<?> job, Runnable how) {
        if (running.get() == job) {
            var then = ended;
            ended = () -> {};
            running.set(null);
            how.run();
            then.run();
        }
    }

    private static Text words(Exception why) {
        return why instanceof Failure failure ? failure.text() : Text.of("{0}", why.toString());
    }
}
