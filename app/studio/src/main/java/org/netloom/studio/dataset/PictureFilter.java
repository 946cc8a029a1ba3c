package org.netloom.studio.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.health.DatasetProblem;

/// Which pictures to show.
///
/// @param label null for all classes
/// @param split null for all splits
/// @param problem null for all pictures but those that are left out; else only those it is about
/// @param search what must be in the file's name, whatever the case; empty for all
public record PictureFilter(
        @Nullable Integer label,
        @Nullable Split split,
        @Nullable DatasetProblem problem,
        String search) {
    public static final PictureFilter ALL = new PictureFilter(null, null, null, "");

    public PictureFilter withLabel(@Nullable Integer other) {
        return new PictureFilter(other, split, problem, search);
    }

    /// Of all pictures: no problem is looked at any more.
    public PictureFilter withSplit(@Nullable Split other) {
        return new PictureFilter(label, other, null, search);
    }

    public PictureFilter withSearch(String other) {
        return new PictureFilter(label, split, problem, other);
    }

    public static PictureFilter of(DatasetProblem problem) {
        return new PictureFilter(null, null, problem, "");
    }

    /// The same in another dataset: its class of the same name, and no problem, which is about pictures of
    /// before.
    PictureFilter in(Dataset before, Dataset now) {
        int at = label == null ? -1 : now.classes().indexOf(before.classes().get(label));
        return new PictureFilter(at < 0 ? null : at, split, null, search);
    }

    /// The pictures as indices into the dataset's samples, class by class.
    public int[] apply(Dataset dataset, PictureSplits splits) {
        var samples = dataset.samples();
        var words = search.strip().toLowerCase(Locale.ROOT);
        var base = problem == null
                ? IntStream.range(0, samples.size()).filter(i -> !splits.leftOut(i))
                : problem.groups().stream()
                        .flatMap(List::stream)
                        .mapToInt(i -> i)
                        .distinct();
        var byClass = base.filter(i ->
                        (label == null || samples.get(i).label() == label) && (split == null || splits.of(i) == split))
                .filter(i -> words.isEmpty()
                        || samples.get(i).file().toLowerCase(Locale.ROOT).contains(words))
                .mapToLong(i -> ((long) samples.get(i).label() << 32) | i)
                .toArray();
        Arrays.sort(byClass);
        return Arrays.stream(byClass).mapToInt(key -> (int) key).toArray();
    }
}
