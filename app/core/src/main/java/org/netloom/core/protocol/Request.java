package org.netloom.core.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;

/// What a studio or a command asks of an engine. Requests with an `id` are answered by one event that
/// bears it ([Event.Failed] where the work failed), after any number of [Event.Progress].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "request")
public sealed interface Request {

    /// The first message on a connection; an engine of another version answers with a failure and
    /// ends.
    record Hello(int version) implements Request {}

    /// Loads what training takes, ahead of [Train], which need not wait for it. Not answered.
    record WarmUp() implements Request {}

    /// Trains what `run.json` in that folder says, to the end of its last epoch or until [Stop].
    ///
    /// @param resume whether to go on from the folder's checkpoint
    record Train(String runFolder, boolean resume) implements Request {}

    /// Ends training after the current step; best and last weights are kept.
    record Stop() implements Request {}

    /// Halts training after the current step, with a checkpoint, until [Continue] or [Stop].
    record Pause() implements Request {}

    record Continue() implements Request {}

    /// Writes a checkpoint after the current step.
    record SaveCheckpoint() implements Request {}

    /// Changes the run under way, from its next step on; null leaves as it is.
    ///
    /// @param learningRate the rate of the next step; a schedule goes on from there in proportion
    record ChangeTraining(
            @Nullable Integer epochs, @Nullable Double learningRate) implements Request {}

    /// Looks through a folder of pictures and writes what it finds to `index` (see
    /// `core.dataset.DatasetIndex`).
    record Scan(long id, String folder, String index) implements Request {}

    /// Decodes the pictures of an index into a cache of small pictures for the browser.
    ///
    /// @param side longest side of a thumbnail, in pixels
    record Thumbnails(long id, String index, int side) implements Request {}

    /// Decodes one picture of a dataset to be looked at, and brings it to a net's size.
    ///
    /// @param folder the dataset's root
    /// @param file as in its sample
    /// @param height of the net's input, as width and channels; 0 where there is no net
    /// @param pixels a file to write the pictures to
    record ShowPicture(long id, String folder, String file, int height, int width, int channels, String pixels)
            implements Request {}

    /// Classifies picture files with a run's weights and its own preprocessing.
    ///
    /// @param previews a file to write the decoded pictures to, for showing; null for none
    record Predict(
            long id,
            String runFolder,
            Weights weights,
            List<String> files,
            @Nullable String previews) implements Request {}

    /// Shows what comes out of a block for one picture, by a run's weights.
    ///
    /// @param picture its file
    /// @param maps a file to write the maps to (see [Event.FeatureMapsReady])
    record FeatureMaps(long id, String runFolder, Weights weights, String block, String picture, String maps)
            implements Request {}

    /// Measures a run on `train`, `validation` or `test`, and writes its answer for each picture to
    /// `predictions.csv`.
    record Evaluate(long id, String runFolder, Weights weights, String split) implements Request {}

    /// Measures the speed of training and prediction.
    ///
    /// @param net one of the benchmark's nets, or `folder`
    /// @param folder the pictures to train on with `folder`; null with a net, which gets made-up ones
    /// @param batch pictures in a step; 0 for the net's own number
    /// @param images how many; 0 for the net's own number
    /// @param epochs that are measured
    /// @param profile whether to tell what each layer takes
    /// @param begun when the command was started, in milliseconds since 1970
    record Bench(
            long id,
            String net,
            @Nullable String folder,
            int batch,
            int images,
            int epochs,
            boolean profile,
            long begun)
            implements Request {}

    /// Tries how long an epoch of a project will take, and in how much memory. Nothing is kept.
    ///
    /// @param project as in a project's file
    /// @param images how many pictures there are
    record Forecast(long id, JsonNode project, RunRecord.Images images) implements Request {}

    /// Tries learning rates on a net of its own. Nothing is kept.
    ///
    /// @param project as in a project's file
    /// @param datasetFolder absolute, where the pictures are
    record FindRate(long id, JsonNode project, String datasetFolder) implements Request {}

    /// Gives up the work with this id.
    record Cancel(long id) implements Request {}

    /// Ends the engine once current files are whole.
    record Shutdown() implements Request {}
}
