package org.netloom.studio.dataset.order;

import static org.netloom.studio.support.Localization.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.netloom.core.dataset.packed.PackedPictures;

/// In which order pictures are shown. Of equals, what comes first in the dataset comes first.
public enum PictureOrder {
    CLASS,
    NAME,
    MOST_PIXELS,
    LEAST_PIXELS,
    MOST_BYTES,
    LEAST_BYTES,
    PROBLEM;

    public String words() {
        return switch (this) {
            case CLASS -> text("by class");
            case NAME -> text("by name");
            case MOST_PIXELS -> text("most pixels");
            case LEAST_PIXELS -> text("fewest pixels");
            case MOST_BYTES -> text("largest files");
            case LEAST_BYTES -> text("smallest files");
            case PROBLEM -> text("problems first");
        };
    }

    /// Looks at the files themselves for their sizes: not on the FX thread.
    ///
    /// @param pictures indices into the dataset's samples
    /// @return the same in this order
    public int[] of(int[] pictures, KnownPictures known) {
        var samples = known.dataset().samples();
        return switch (this) {
            case CLASS -> sorted(pictures, i -> samples.get(i).label());
            case NAME ->
                IntStream.of(pictures)
                        .boxed()
                        .sorted(Comparator.comparing(
                                        (Integer i) -> samples.get(i).file())
                                .thenComparing(i -> i))
                        .mapToInt(i -> i)
                        .toArray();
            case MOST_PIXELS -> sorted(pictures, i -> -known.pixels(i));
            case LEAST_PIXELS -> sorted(pictures, known::pixels);
            case MOST_BYTES -> sorted(pictures, i -> -bytes(known, i));
            case LEAST_BYTES -> sorted(pictures, i -> bytes(known, i));
            case PROBLEM -> {
                var ranks = known.problemRanks();
                yield sorted(pictures, i -> ranks[i]);
            }
        };
    }

    private static int[] sorted(int[] pictures, IntUnaryOperator key) {
        return Arrays.stream(IntStream.of(pictures)
                        .mapToLong(i -> (long) key.applyAsInt(i) << 32 | i)
                        .sorted()
                        .toArray())
                .mapToInt(each -> (int) each)
                .toArray();
    }

    /// 0 for a picture without a file of its own, or whose file is gone.
    private static int bytes(KnownPictures known, int picture) {
        var sample = known.dataset().samples().get(picture);
        if (PackedPictures.holds(sample)) {
            return 0;
        }
        try {
            Path file = known.dataset().root().resolve(sample.file());
            return (int) Math.min(Integer.MAX_VALUE, Files.size(file));
        } catch (IOException e) {
            return 0;
        }
    }
}
