package org.netloom.studio.prediction;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;

/// What the net says to one picture, or why it says nothing.
///
/// @param shares the likeliest first; empty while it is asked, and for a file that is no picture
/// @param error a sentence; null where there is none
/// @param pixels how the engine saw the picture; null without
public record Answer(
        Path file,
        List<Share> shares,
        @Nullable String error,
        @Nullable Pixels pixels) {

    public record Share(String label, double probability) {}

    public Answer {
        shares = List.copyOf(shares);
    }

    static Answer waiting(Path file) {
        return new Answer(file, List.of(), null, null);
    }

    static Answer failed(Path file, String why) {
        return new Answer(file, List.of(), why, null);
    }

    /// Reads the picture from `previews`, so not on the FX thread.
    static Answer of(Event.Prediction prediction, @Nullable Path previews, boolean inFull) {
        var shares = prediction.probabilities().entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Share::probability).reversed())
                .toList();
        var preview = prediction.preview();
        return new Answer(
                Path.of(prediction.file()),
                shares,
                prediction.error(),
                preview == null || previews == null ? null : Pixels.read(previews, preview, inFull));
    }

    public boolean isWaiting() {
        return error == null && shares.isEmpty();
    }

    public String name() {
        return String.valueOf(file.getFileName());
    }
}
