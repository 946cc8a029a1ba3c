package org.netloom.studio.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;

/// Which pictures to show.
///
/// @param label null for all classes
/// @param split null for all splits
public record PictureFilter(
        @Nullable Integer label, @Nullable Split split) {
    public static final PictureFilter ALL = new PictureFilter(null, null);

    /// The pictures as indices into the dataset's samples, class by class.
    public int[] apply(Dataset dataset, PictureSplits splits) {
        var samples = dataset.samples();
        var chosen = IntStream.range(0, samples.size())
                .filter(i ->
                        (label == null || samples.get(i).label() == label) && (split == null || splits.of(i) == split))
                .toArray();
        var byClass = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            byClass[i] = ((long) samples.get(chosen[i]).label() << 32) | chosen[i];
        }
        Arrays.sort(byClass);
        return Arrays.stream(byClass).mapToInt(key -> (int) key).toArray();
    }
}
