package org.netloom.studio.dataset.grid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;

/// Which of the pictures shown are chosen: one, or several by Shift and Ctrl as in any list of files.
final class Chosen {
    private final BitSet samples = new BitSet();
    private int anchor = -1;

    /// How a further picture changes the choice.
    enum Way {
        ALONE,
        TOGGLE,
        /// All from the last that was chosen otherwise.
        RANGE
    }

    boolean has(int sample) {
        return sample >= 0 && samples.get(sample);
    }

    int count() {
        return samples.cardinality();
    }

    /// In the order in which they are shown.
    List<Integer> in(int[] shown) {
        return Arrays.stream(shown).filter(samples::get).boxed().toList();
    }

    /// @param sample -1 for none
    void choose(int sample, Way way, int[] shown) {
        int from = anchor < 0 ? -1 : position(anchor, shown);
        int to = position(sample, shown);
        if (way == Way.RANGE && from >= 0 && to >= 0) {
            samples.clear();
            IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).forEach(i -> samples.set(shown[i]));
            return;
        }
        anchor = sample;
        if (way == Way.TOGGLE && sample >= 0) {
            samples.flip(sample);
        } else {
            samples.clear();
            if (sample >= 0) {
                samples.set(sample);
            }
        }
    }

    void chooseAll(int[] shown) {
        samples.clear();
        Arrays.stream(shown).forEach(samples::set);
    }

    /// Finds the chosen pictures again where files have come or gone.
    void carry(@Nullable Dataset before, @Nullable Dataset now, int[] shown) {
        Set<String> files = before == null || !isLater(before, now)
                ? Set.of()
                : samples.stream()
                        .filter(i -> i < before.samples().size())
                        .mapToObj(i -> before.samples().get(i).file())
                        .collect(Collectors.toSet());
        samples.clear();
        anchor = -1;
        if (now != null && !files.isEmpty()) {
            Arrays.stream(shown)
                    .filter(i -> files.contains(now.samples().get(i).file()))
                    .forEach(samples::set);
        }
    }

    /// Whether one is the other after files have come or gone.
    static boolean isLater(@Nullable Dataset before, @Nullable Dataset now) {
        return before != null && now != null && before != now && before.root().equals(now.root());
    }

    /// The first of them, or -1.
    int first(int[] shown) {
        return Arrays.stream(shown).filter(samples::get).findFirst().orElse(-1);
    }

    static int position(int sample, int[] shown) {
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == sample) {
                return i;
            }
        }
        return -1;
    }
}
