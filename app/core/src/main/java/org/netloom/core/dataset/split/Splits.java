package org.netloom.core.dataset.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.project.PictureGroups;

/// Which samples train, validate and test: three ascending arrays of indices into the dataset's
/// samples. The same dataset, validation and seed always give the same arrays.
@SuppressWarnings("ArrayRecordComponent") // a million indices; nobody compares splits
public record Splits(int[] train, int[] validation, int[] test) {

    /// Samples in a validation folder are the validation whatever fraction is asked for; otherwise a
    /// fraction is drawn from the training samples, stratified by class with largest remainders.
    public static Splits of(Dataset dataset, Validation validation, long seed) {
        return of(dataset, validation, seed, PictureGroups.NONE);
    }

    /// As above; no group is drawn in part.
    public static Splits of(Dataset dataset, Validation validation, long seed, PictureGroups groups) {
        var train = indices(dataset, Split.TRAIN);
        var given = indices(dataset, Split.VALIDATION);
        var test = indices(dataset, Split.TEST);
        return switch (validation) {
            case Validation.None() -> new Splits(train, new int[0], test);
            case Validation.Test() -> new Splits(train, test.clone(), test);
            case Validation.Fraction(double share) ->
                given.length > 0 ? new Splits(train, given, test) : draw(dataset, train, test, share, seed, groups);
        };
    }

    public int[] of(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /// The same splits without some samples, as those that could not be decoded.
    public Splits without(IntPredicate left) {
        return new Splits(keep(train, left), keep(validation, left), keep(test, left));
    }

    private static int[] keep(int[] indices, IntPredicate left) {
        return Arrays.stream(indices).filter(left.negate()).toArray();
    }

    private static int[] indices(Dataset dataset, Split split) {
        var samples = dataset.samples();
        return IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).splitOrTrain() == split)
                .toArray();
    }

    private static Splits draw(
            Dataset dataset, int[] train, int[] test, double share, long seed, PictureGroups groups) {
        var byClass = byClass(dataset, train);
        var take = quotas(byClass, share, (int) Math.round(share * train.length));
        if (!groups.isEmpty()) {
            var taken = GroupedDraw.of(dataset, train, groups, take, seed);
            return new Splits(keep(train, i -> taken[i]), keep(train, i -> !taken[i]), test);
        }
        var kept = IntStream.builder();
        var drawn = IntStream.builder();
        for (int label = 0; label < byClass.length; label++) {
            var members = byClass[label];
            shuffle(members, new Random(seed * 0x9E3779B97F4A7C15L + label));
            for (int i = 0; i < members.length; i++) {
                (i < take[label] ? drawn : kept).add(members[i]);
            }
        }
        return new Splits(
                kept.build().sorted().toArray(), drawn.build().sorted().toArray(), test);
    }

    private static int[][] byClass(Dataset dataset, int[] train) {
        var sizes = new int[dataset.classes().size()];
        for (int i : train) {
            sizes[dataset.samples().get(i).label()]++;
        }
        var members = new int[sizes.length][];
        Arrays.setAll(members, label -> new int[sizes[label]]);
        for (int i : train) {
            int label = dataset.samples().get(i).label();
            members[label][--sizes[label]] = i;
        }
        return members;
    }

    /// How many of each class go to the validation: the rounded-down share, then one more for the
    /// largest remainders until `total` is reached. A class never loses its last training sample.
    private static int[] quotas(int[][] byClass, double share, int total) {
        var take = new int[byClass.length];
        int sum = 0;
        for (int label = 0; label < take.length; label++) {
            take[label] = (int) Math.floor(share * byClass[label].length);
            sum += take[label];
        }
        var order = IntStream.range(0, take.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> take[label] - share * byClass[label].length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int label : order) {
            if (sum < total && take[label] + 1 < byClass[label].length) {
                take[label]++;
                sum++;
            }
        }
        return take;
    }

    static void shuffle(int[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
