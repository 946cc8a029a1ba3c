package org.netloom.core.dataset.health;

import java.util.List;
import java.util.Locale;
import org.netloom.core.text.Text;

/// Something about a whole dataset that a person should know.
///
/// @param classes the labels it is about, none when it is about all
/// @param groups the samples it is about, as indices: what belongs together in one group
public record DatasetProblem(Kind kind, Text text, List<String> classes, List<List<Integer>> groups) {

    public DatasetProblem {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }

    DatasetProblem(Kind kind, Text text, List<String> classes) {
        this(kind, text, classes, List.of());
    }

    /// Sorted: what makes training impossible first.
    public enum Kind {
        NO_CLASSES,
        ONE_CLASS,
        NO_TRAINING,
        EMPTY_CLASS,
        ONE_PICTURE,
        IMBALANCE,
        REFUSED,
        DUPLICATES,
        TWO_LABELS,
        ACROSS_SPLITS,
        NEAR_DUPLICATES,
        NEAR_TWO_LABELS,
        NEAR_ACROSS_SPLITS,
        ODD_SIZES,
        MIXED_COLOURS;

        /// The name used in commands: `two_labels`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
