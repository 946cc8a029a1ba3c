package org.netloom.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// `run.json`: what was trained, on what, how it ended. Together with the tensors beside it this is
/// all that prediction needs.
///
/// @param project the project as it was when the run started, as in a project file
/// @param datasetFolder absolute, where the pictures were when the run started
/// @param images how many pictures training, validation and test had
/// @param epochs finished so far
/// @param bestEpoch the epoch of the weights in `best`; 0 before the first
/// @param reason why a run failed, or ended before its last epoch, in English
/// @param why the same, to be translated
public record RunRecord(
        int format,
        JsonNode project,
        String datasetFolder,
        Status status,
        String started,
        @Nullable String ended,
        Images images,
        int epochs,
        int bestEpoch,
        String device,
        @Nullable String reason,
        @Nullable Text why) {

    static final int FORMAT = 1;

    public RunRecord {
        why = why != null && why.isPlain() ? why : null;
    }

    /// What a run has come to.
    public enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("finished")
        FINISHED,
        @JsonProperty("stopped")
        STOPPED,
        @JsonProperty("failed")
        FAILED
    }

    /// Pictures by split.
    public record Images(int train, int validation, int test) {
        /// Of a run that has not begun.
        public static final Images NONE = new Images(0, 0, 0);
    }

    public static RunRecord start(Project project, String datasetFolder, Instant now) {
        return new RunRecord(
                FORMAT,
                ProjectFile.toJson(project),
                datasetFolder,
                Status.RUNNING,
                now.toString(),
                null,
                Images.NONE,
                0,
                0,
                "",
                null,
                null);
    }

    /// The same run, going on with these settings.
    public RunRecord resumed(Project newProject) {
        return new RunRecord(
                format,
                ProjectFile.toJson(newProject),
                datasetFolder,
                Status.RUNNING,
                started,
                null,
                images,
                epochs,
                bestEpoch,
                device,
                null,
                null);
    }

    public Project readProject() throws Failure {
        return ProjectFile.fromJson(project, RunFolder.RECORD);
    }

    /// At work, for the first time or again.
    public RunRecord running(String newDevice, Images newImages) {
        return new RunRecord(
                format,
                project,
                datasetFolder,
                Status.RUNNING,
                started,
                null,
                newImages,
                epochs,
                bestEpoch,
                newDevice,
                null,
                null);
    }

    public RunRecord after(int newEpochs, int newBestEpoch) {
        return new RunRecord(
                format,
                project,
                datasetFolder,
                status,
                started,
                ended,
                images,
                newEpochs,
                newBestEpoch,
                device,
                reason,
                why);
    }

    public RunRecord ended(Status newStatus, @Nullable Text newReason, Instant now) {
        return new RunRecord(
                format,
                project,
                datasetFolder,
                newStatus,
                started,
                now.toString(),
                images,
                epochs,
                bestEpoch,
                device,
                newReason == null ? null : newReason.english(),
                newReason);
    }

    /// Why it failed, or ended before its last epoch; empty where it did not.
    public Optional<Text> told() {
        return why != null || reason == null || reason.isEmpty()
                ? Optional.ofNullable(why)
                : Optional.of(Text.of("{0}", reason));
    }
}
