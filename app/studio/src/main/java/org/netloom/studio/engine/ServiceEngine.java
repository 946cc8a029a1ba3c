package org.netloom.studio.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Sample;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Forecast;
import org.netloom.core.protocol.RateSearch;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;

/// The engine that scans, decodes, predicts and evaluates. It is started by the first request or by
/// `warmUp`, and again after it died: a picture that kills it costs that request and no more. FX thread
/// only.
public final class ServiceEngine {
    private final Questions questions;

    ServiceEngine(EngineStarter starter, Executor screen, EngineStatus status) {
        questions = new Questions(starter, screen, status);
    }

    /// Starts the engine, so that the first request need not wait for it.
    public void warmUp() {
        questions.child();
    }

    public Job<Event.Scanned> scan(Path folder, Path index) {
        return questions.ask(
                id -> new Request.Scan(id, folder.toString(), index.toString()),
                event -> event instanceof Event.Scanned scanned ? scanned : null,
                1);
    }

    public Job<Event.ThumbnailsReady> thumbnails(Path index, int side) {
        return questions.ask(
                id -> new Request.Thumbnails(id, index.toString(), side),
                event -> event instanceof Event.ThumbnailsReady ready ? ready : null,
                2);
    }

    /// @param folder the dataset's root
    /// @param input what the net takes; null for no net
    /// @param pixels a file to write the decoded pictures to
    public Job<Event.PictureShown> picture(Path folder, Sample sample, @Nullable Shape input, Path pixels) {
        int height = input == null ? 0 : input.height();
        int width = input == null ? 0 : input.width();
        int channels = input == null ? 0 : input.channels();
        return questions.ask(
                id -> new Request.ShowPicture(
                        id, folder.toString(), sample.file(), height, width, channels, pixels.toString()),
                event -> event instanceof Event.PictureShown shown ? shown : null,
                1);
    }

    /// @param previews a file to write the decoded pictures to; null for none
    public Job<List<Event.Prediction>> predict(
            RunFolder run, Weights weights, List<Path> files, @Nullable Path previews) {
        var names = files.stream().map(Path::toString).toList();
        return questions.ask(
                id -> new Request.Predict(
                        id, run.path().toString(), weights, names, previews == null ? null : previews.toString()),
                event -> event instanceof Event.Predicted predicted ? predicted.predictions() : null,
                1);
    }

    /// What comes out of a block for one picture.
    ///
    /// @param maps a file to write the maps to
    public Job<Event.FeatureMapsReady> featureMaps(
            RunFolder run, Weights weights, String block, Path picture, Path maps) {
        return questions.ask(
                id -> new Request.FeatureMaps(
                        id, run.path().toString(), weights, block, picture.toString(), maps.toString()),
                event -> event instanceof Event.FeatureMapsReady ready ? ready : null,
                1);
    }

    /// @param split `train`, `validation` or `test`
    public Job<Evaluation> evaluate(RunFolder run, Weights weights, String split) {
        return questions.ask(
                id -> new Request.Evaluate(id, run.path().toString(), weights, split),
                event -> event instanceof Event.Evaluated evaluated ? evaluated.evaluation() : null,
                1);
    }

    /// @param images how many pictures there are
    public Job<Forecast> forecast(Project project, RunRecord.Images images) {
        return questions.ask(
                id -> new Request.Forecast(id, ProjectFile.toJson(project), images),
                event -> event instanceof Event.Forecasted told ? told.forecast() : null,
                1);
    }

    /// @param pictures the folder of the dataset
    public Job<RateSearch> findRate(Project project, Path pictures) {
        return questions.ask(
                id -> new Request.FindRate(id, ProjectFile.toJson(project), pictures.toString()),
                event -> event instanceof Event.RatesTried told ? told.search() : null,
                1);
    }

    /// Begins to end the engine; the returned child can be waited for.
    @Nullable
    Child close() {
        return questions.close();
    }
}
