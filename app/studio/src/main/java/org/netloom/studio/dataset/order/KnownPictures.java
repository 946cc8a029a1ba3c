package org.netloom.studio.dataset.order;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.health.DatasetProblem;
import org.netloom.studio.dataset.grid.ThumbnailSource;

/// What is known of pictures by now.
///
/// @param source null until they are decoded: then their sizes are unknown
/// @param problems most serious first
public record KnownPictures(Dataset dataset, @Nullable ThumbnailSource source, List<DatasetProblem> problems) {

    /// 0 when unknown.
    int pixels(int picture) {
        return source == null
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, (long) source.width(picture) * source.height(picture));
    }

    /// For each sample the place of its most serious problem; those without one come last.
    int[] problemRanks() {
        var ranks = new int[dataset.samples().size()];
        Arrays.fill(ranks, Integer.MAX_VALUE);
        for (int rank = problems.size() - 1; rank >= 0; rank--) {
            for (var group : problems.get(rank).groups()) {
                for (int sample : group) {
                    ranks[sample] = rank;
                }
            }
        }
        return ranks;
    }
}
