package org.netloom.engine.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;

/// Keeps the predictor that was asked for last, as long as its weights are the same. One thread at a
/// time.
public final class PredictorShelf implements AutoCloseable {
    private record Held(RunFolder run, Weights weights, FileTime written, Predictor predictor) {}

    private @Nullable Held held;

    public Predictor get(RunFolder run, Weights weights) throws Failure {
        var written = written(run, weights);
        var before = held;
        if (before != null
                && before.run().equals(run)
                && before.weights() == weights
                && before.written().equals(written)) {
            return before.predictor();
        }
        close();
        var predictor = Predictor.load(run, weights);
        held = new Held(run, weights, written, predictor);
        return predictor;
    }

    private static FileTime written(RunFolder run, Weights weights) {
        try {
            return Files.getLastModifiedTime(run.weights(weights));
        } catch (IOException e) {
            return FileTime.fromMillis(0); // loading them says what is wrong
        }
    }

    @Override
    public void close() {
        if (held != null) {
            held.predictor().close();
            held = null;
        }
    }
}
