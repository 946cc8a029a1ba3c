package org.netloom.engine.prediction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.Pixels;
import org.netloom.engine.losses.Readout;

/// Says what picture files show, by a run's weights and with exactly the run's preprocessing. One
/// thread at a time; it keeps the net for the next time: close it.
public final class Predictor implements AutoCloseable {
    private final Net net;
    private final List<String> labels;
    private final Shape input;
    private final Pixels pixels;
    private final int batchSize;
    private final Batch one;
    private final float[] row;
    private final Readout readout;
    private final PictureDecoder decoder = new PictureDecoder();

    private Predictor(Net net, Project project) {
        this.net = net;
        labels = project.labels();
        input = net.input();
        pixels = new Pixels(project.scaling(), input);
        batchSize = Scoring.batchSize(net.activations());
        one = new Batch(input, 1);
        row = new float[outputs(net)];
        readout = new Readout(project.training().loss(), net.top(), row.length);
    }

    private static int outputs(Net net) {
        return Math.toIntExact(net.output().size());
    }

    public static Predictor load(RunFolder run, Weights weights) throws Failure {
        var project = run.record().readProject();
        var net = TrainedNet.load(run, project, weights);
        if (new Readout(project.training().loss(), net.top(), outputs(net)).classes()
                != project.labels().size()) {
            net.close();
            throw Failure.of("The run {0} has other classes than outputs: train again.", run.name());
        }
        var predictor = new Predictor(net, project);
        // Everything that a first run waits for once is waited for now.
        net.run(predictor.one, output -> {});
        return predictor;
    }

    /// A file that cannot be read gets an error instead of a label.
    ///
    /// @param previews where to put the decoded pictures; null for nowhere
    public List<Event.Prediction> predict(List<Path> files, @Nullable Path previews, Progress progress) throws Failure {
        try (var shown = new Previews(previews)) {
            var predictions = new ArrayList<Event.Prediction>();
            if (files.size() == 1) {
                predict(files, one, shown, predictions);
            } else {
                try (var batch = new Batch(input, Math.clamp(files.size(), 1, batchSize))) {
                    for (int from = 0; from < files.size(); from += batchSize) {
                        progress.check();
                        progress.at(from, files.size());
                        var part = files.subList(from, Math.min(files.size(), from + batchSize));
                        predict(part, batch, shown, predictions);
                    }
                }
            }
            return predictions;
        }
    }

    private void predict(List<Path> files, Batch batch, Previews shown, List<Event.Prediction> predictions)
            throws Failure {
        var bytes = new byte[pixels.size()];
        var answers = new ArrayList<Answer>();
        int count = 0;
        for (var file : files) {
            try {
                var picture = decoder.decodeUnnamed(file);
                Resize.into(picture, Fit.STRETCH, input.height(), input.width(), input.channels(), bytes);
                pixels.put(bytes, batch.pixels(), count);
                answers.add(new Answer(file, count++, null, shown.add(picture, Previews.SMALL)));
            } catch (Failure e) {
                answers.add(new Answer(file, -1, e.text().english(), null));
            }
        }
        var rows = new float[count * row.length];
        if (count > 0) {
            batch.resize(count);
            net.run(batch, output -> output.get(0, rows));
        }
        answers.forEach(answer -> predictions.add(answer.prediction(rows)));
    }

    private final class Answer {
        private final Path file;
        private final int place;
        private final @Nullable String error;
        private final Event.@Nullable Preview preview;

        Answer(Path file, int place, @Nullable String error, Event.@Nullable Preview preview) {
            this.file = file;
            this.place = place;
            this.error = error;
            this.preview = preview;
        }

        Event.Prediction prediction(float[] rows) {
            if (place < 0) {
                return new Event.Prediction(file.toString(), null, Map.of(), error, null);
            }
            System.arraycopy(rows, place * row.length, row, 0, row.length);
            var probabilities = readout.probabilities(row);
            var byLabel = new LinkedHashMap<String, Double>();
            for (int i = 0; i < probabilities.length; i++) {
                byLabel.put(labels.get(i), (double) probabilities[i]);
            }
            var label = labels.get(Readout.likeliest(probabilities));
            return new Event.Prediction(file.toString(), label, byLabel, null, preview);
        }
    }

    @Override
    public void close() {
        one.close();
        decoder.close();
        net.close();
    }
}
