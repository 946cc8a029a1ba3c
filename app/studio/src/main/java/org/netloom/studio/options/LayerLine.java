package org.netloom.studio.options;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;

/// A layer on one line, as people jot nets down: "conv 64 3 stride 2 relu". The name comes first; bare
/// numbers fill the options in Keras' order; words that are values ("same", "relu", "he_normal",
/// "max_norm 3") find their option, and any option may be named: "strides=2", "padding same".
public final class LayerLine {
    private static final int LONGEST_NAME = 3;

    private LayerLine() {}

    /// @throws InvalidOption where no layer is called so, or it has no such option or value
    public static Layer read(String line) {
        var words = words(line);
        var entry = entry(words);
        var typed = new TypedLayer(entry.initial());
        while (!words.isEmpty()) {
            typed.take(words);
        }
        return typed.layer();
    }

    /// What the beginning of a line may mean, the likeliest first.
    public static List<Entry> suggestions(String line) {
        var words = words(line);
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            var found = LayerNames.like(joined(words, length));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// The line with another layer's name in front, and the same options behind.
    public static String renamed(String line, Entry entry) {
        var words = words(line);
        if (!words.isEmpty()) {
            nameOf(words).ifPresentOrElse(known -> {}, words::removeFirst);
        }
        return (entry.id() + " " + String.join(" ", words)).strip();
    }

    private static Entry entry(Deque<String> words) {
        if (words.isEmpty()) {
            throw new InvalidOption(Text.of("A line begins with a layer, such as \"conv 32 3 relu\""));
        }
        return nameOf(words).orElseGet(() -> {
            var word = words.removeFirst();
            return LayerNames.like(word).stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidOption(Text.of("No layer is called {0}", word)));
        });
    }

    /// Takes the longest name off the front: "max pooling", "batch norm".
    private static Optional<Entry> nameOf(Deque<String> words) {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            var found = LayerNames.exactly(joined(words, length));
            if (found.isPresent()) {
                for (int i = 0; i < length; i++) {
                    words.removeFirst();
                }
                return found;
            }
        }
        return Optional.empty();
    }

    private static String joined(Deque<String> words, int length) {
        return String.join("", words.stream().limit(length).toList());
    }

    private static Deque<String> words(String line) {
        var tidy = line.strip()
                .replaceAll("[()]", " ")
                .replaceAll("(?<=\\d)\\s*[x×*]\\s*(?=\\d)", "x")
                .replaceAll(",\\s+", " ")
                .replaceAll("\\s*[=:]\\s*", "=");
        return new ArrayDeque<>(Arrays.stream(tidy.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
