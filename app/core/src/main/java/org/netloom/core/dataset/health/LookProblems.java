package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.health.DatasetProblem.Kind;
import org.netloom.core.text.Text;

/// What is wrong with pictures by what they look like.
final class LookProblems {
    /// So many times larger or smaller than usual, by area, is suspicious.
    private static final double ODD_AREA = 30;
    /// So many times wider or narrower than usual, for its height, is suspicious.
    private static final double ODD_SHAPE = 3;
    /// More than this share is no oddity but a kind.
    private static final double FEW = 0.05;

    private LookProblems() {}

    static List<DatasetProblem> of(Dataset dataset, List<List<Integer>> duplicates, List<Looks> looks) {
        var found = new ArrayList<DatasetProblem>();
        near(dataset, duplicates, looks, found);
        var odd = odd(looks);
        if (!odd.isEmpty()) {
            found.add(problem(
                    Kind.ODD_SIZES,
                    Text.of(
                            "{0,choice,1#One picture is|1<{0} pictures are} of a size or shape unlike the others: look at {0,choice,1#it|1<them}.",
                            odd.size()),
                    odd.stream().map(List::of).toList()));
        }
        mixed(looks, found);
        return found;
    }

    private static void near(
            Dataset dataset, List<List<Integer>> duplicates, List<Looks> looks, List<DatasetProblem> found) {
        var copies = new HashSet<Integer>();
        duplicates.forEach(group -> copies.addAll(group.subList(1, group.size())));
        // Of pictures with the same bytes the first stands for all: the others are told of already.
        var groups = NearDuplicates.of(looks).stream()
                .map(group -> group.stream().filter(i -> !copies.contains(i)).toList())
                .filter(group -> group.size() > 1)
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        int count = groups.stream().mapToInt(group -> group.size() - 1).sum();
        found.add(problem(
                Kind.NEAR_DUPLICATES,
                Text.of("{0,choice,1#One picture looks|1<{0} pictures look} almost like another.", count),
                groups));
        var labels = DatasetProblems.differing(dataset, groups, (one, other) -> one.label() != other.label());
        if (!labels.isEmpty()) {
            found.add(problem(
                    Kind.NEAR_TWO_LABELS,
                    Text.of(
                            "{0,choice,1#One picture stands|1<{0} pictures stand}, hardly changed, under two labels: decide for one.",
                            labels.size()),
                    labels));
        }
        var splits =
                DatasetProblems.differing(dataset, groups, (one, other) -> one.splitOrTrain() != other.splitOrTrain());
        if (!splits.isEmpty()) {
            found.add(problem(
                    Kind.NEAR_ACROSS_SPLITS,
                    Text.of(
                            "{0,choice,1#One picture stands|1<{0} pictures stand}, hardly changed, in two splits: the results will look better than they are.",
                            splits.size()),
                    splits));
        }
    }

    private static List<Integer> odd(List<Looks> looks) {
        double area = Math.log(median(looks.stream()
                .filter(Looks::known)
                .mapToDouble(one -> (double) one.width() * one.height())
                .toArray()));
        double shape = Math.log(median(looks.stream()
                .filter(Looks::known)
                .mapToDouble(one -> (double) one.width() / one.height())
                .toArray()));
        var odd = IntStream.range(0, looks.size())
                .filter(i -> looks.get(i).known())
                .filter(i -> {
                    var one = looks.get(i);
                    return Math.abs(Math.log((double) one.width() * one.height()) - area) > Math.log(ODD_AREA)
                            || Math.abs(Math.log((double) one.width() / one.height()) - shape) > Math.log(ODD_SHAPE);
                })
                .boxed()
                .toList();
        return odd.size() > FEW * looks.size() ? List.of() : odd;
    }

    private static void mixed(List<Looks> looks, List<DatasetProblem> found) {
        var gray = IntStream.range(0, looks.size())
                .filter(i -> looks.get(i).gray())
                .boxed()
                .toList();
        boolean few = gray.size() <= FEW * looks.size();
        if (!gray.isEmpty() && few) {
            found.add(problem(
                    Kind.MIXED_COLOURS,
                    Text.of("{0,choice,1#One picture is|1<{0} pictures are} gray among coloured ones.", gray.size()),
                    gray.stream().map(List::of).toList()));
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 1 : values[values.length / 2];
    }

    private static DatasetProblem problem(Kind kind, Text text, List<List<Integer>> groups) {
        return new DatasetProblem(kind, text, List.of(), groups);
    }
}
