package org.netloom.core.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.Evaluation;
import org.netloom.core.text.Text;

/// What an engine tells. What it is doing comes in English; the studio has its translations.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
public sealed interface Event {

    /// The answer to [Request.Hello].
    ///
    /// @param device what it computes on, for a person
    record Ready(int version, long pid, Text device) implements Event {}

    /// Comes every two seconds, whatever else goes on.
    ///
    /// @param memory bytes that the process holds (resident)
    record Heartbeat(long memory) implements Event {}

    /// @param id 0 for what a training run does before its first step
    record Progress(long id, String what, long done, long total) implements Event {}

    /// Training is about to take its first step.
    record Started(String run, int epochs, int stepsPerEpoch, int images) implements Event {}

    /// @param step from 1, counted through all epochs
    /// @param loss of this batch
    /// @param accuracy of this batch
    record Step(int step, int epoch, double loss, double accuracy, double imagesPerS) implements Event {}

    /// A look into the net, once a second at most.
    ///
    /// @param step that is being taken
    /// @param ratios by block, ‖gradients‖ / ‖weights‖
    record Looked(int step, double learningRate, Map<String, Double> ratios) implements Event {}

    record Epoch(EpochMetrics metrics, boolean best) implements Event {}

    /// Training waits for [Request.Continue], or for room on the disk.
    ///
    /// @param reason empty where it was asked to
    record Paused(int step, int epoch, Text reason) implements Event {}

    /// Training goes on after [Paused].
    record Continued(int step) implements Event {}

    /// A checkpoint was written because it was asked for.
    record Saved(int step) implements Event {}

    /// What holds from the next step on.
    record Changed(int epochs, double learningRate) implements Event {}

    /// Training ended.
    ///
    /// @param stopped whether because it was asked to
    /// @param last the last epoch; null where not one was finished
    /// @param reason why it ended before its last epoch by itself; null where it did not
    record Finished(
            String run,
            boolean stopped,
            @Nullable EpochMetrics last,
            @Nullable Text reason) implements Event {
        public Finished(String run, boolean stopped, @Nullable EpochMetrics last) {
            this(run, stopped, last, null);
        }
    }

    /// @param id 0 for training
    record Failed(long id, Text reason) implements Event {}

    /// What a request asked for: its last event.
    sealed interface Answer extends Event {
        /// That of the request.
        long id();
    }

    /// @param images usable pictures
    record Scanned(long id, String index, int images, int classes, int faults) implements Answer {}

    /// @param file the cache (see `core.dataset.ImageCache`)
    record ThumbnailsReady(long id, String file) implements Answer {}

    /// @param width pixels of the file's picture, upright; as height
    /// @param original the picture, at most 1024 pixels a side
    /// @param net what the net gets; null where there is none
    record PictureShown(
            long id,
            int width,
            int height,
            Preview original,
            @Nullable Preview net) implements Answer {}

    record Predicted(long id, List<Prediction> predictions) implements Answer {}

    /// What came out of a block. Maps lie one after the other in the file that the request named:
    /// `height` × `width` bytes each, from the map's least value to its largest.
    ///
    /// @param shape of what came out, height × width × channels or one number of values
    /// @param shown how many maps are in the file
    /// @param least the least value of each map in the file
    /// @param most and the largest
    /// @param values the first numbers that came out where they are no maps; else none
    record FeatureMapsReady(
            long id,
            List<Integer> shape,
            int shown,
            int width,
            int height,
            List<Float> least,
            List<Float> most,
            List<Float> values)
            implements Answer {}

    record Evaluated(long id, Evaluation evaluation) implements Answer {}

    record Benched(long id, Speed speed) implements Answer {}

    record Forecasted(long id, Forecast forecast) implements Answer {}

    record RatesTried(long id, RateSearch search) implements Answer {}

    record Cancelled(long id) implements Event {}

    /// What the net says to one file.
    ///
    /// @param label the likeliest class; null where the file was refused
    /// @param probabilities by label, in the order of the net's outputs
    /// @param error why the file was refused
    /// @param preview where its pixels lie; null where none were asked for
    record Prediction(
            String file,
            @Nullable String label,
            Map<String, Double> probabilities,
            @Nullable String error,
            @Nullable Preview preview) {}

    /// Decoded pixels in the file that the request named: `height` × `width` × 3 bytes from `offset`.
    record Preview(long offset, int width, int height) {}
}
