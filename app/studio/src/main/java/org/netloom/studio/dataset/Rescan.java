package org.netloom.studio.dataset;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.project.Project;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// Lets the engine look through a folder, and reads what it has found.
///
/// @param slot the newest for it alone is told
record Rescan(ServiceEngine engine, TaskRunner tasks, Object slot) {

    /// What a folder holds now, and which split each picture is in.
    record Found(Dataset dataset, PictureSplits splits) {
        static Found in(Path pictures, Project project) throws Failure {
            var dataset = DatasetFiles.read(DatasetFiles.index(pictures));
            return new Found(dataset, PictureSplits.of(dataset, project));
        }
    }

    /// @param read makes something of the list of pictures, away from the FX thread
    <T> Job<?> begin(Path pictures, TaskRunner.Work<T> read, Consumer<T> done, Consumer<Text> failed) {
        return engine.scan(pictures, DatasetFiles.index(pictures))
                .onDone(scanned -> tasks.latest(slot, read, done, why -> failed.accept(words(why))))
                .onFailed(failed);
    }

    private static Text words(Exception why) {
        return why instanceof Failure failure ? failure.text() : Text.of("{0}", why.toString());
    }
}
