package org.netloom.core.dataset;

import java.util.Locale;
import java.util.Optional;

/// The use of a sample: to learn from, to watch the learning with, to judge the result by.
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /// The split that a folder of this name stands for, whatever its case.
    public static Optional<Split> ofFolder(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Optional.of(TRAIN);
            case "validation", "val", "valid" -> Optional.of(VALIDATION);
            case "test", "testing" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }

    /// The split that a word in a table stands for, whatever its case: more words than name folders.
    public static Optional<Split> ofWord(String word) {
        var known = ofFolder(word);
        if (known.isPresent()) {
            return known;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "dev", "development", "publictest" -> Optional.of(VALIDATION);
            case "holdout", "hold-out", "privatetest" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }

    /// The name used in commands and files: `train`, `validation`, `test`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
