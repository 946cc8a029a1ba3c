package org.netloom.studio.dataset.health;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.dataset.health.DatasetProblem;
import org.netloom.core.dataset.health.DatasetProblems;
import org.netloom.core.dataset.health.Duplicates;
import org.netloom.core.dataset.health.Looks;
import org.netloom.core.dataset.health.Measures;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;
import org.netloom.studio.dataset.grid.ThumbnailSource;

/// What was found out about the pictures of a source.
///
/// @param copies samples with equal bytes, each group for itself
/// @param problems most serious first
/// @param measures what they are like on the whole
public record Findings(
        ThumbnailSource source, List<List<Integer>> copies, List<DatasetProblem> problems, Measures measures) {

    static Findings of(ThumbnailSource source) throws Failure {
        var dataset = source.dataset();
        var looks = new ArrayList<Looks>(source.count());
        for (int i = 0; i < source.count(); i++) {
            var pixels = source.pixels(i);
            int width = source.width(i);
            int height = source.height(i);
            looks.add(
                    pixels.length == 0 || width < 1 || height < 1
                            ? Looks.UNKNOWN
                            : Looks.of(pixels, source.side(), width, height));
        }
        var copies = Duplicates.of(dataset, Progress.NONE);
        return new Findings(source, copies, DatasetProblems.of(dataset, copies, looks), Measures.of(looks));
    }
}
