package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.health.DatasetProblem.Kind;
import org.netloom.core.text.Text;

/// What is wrong with a dataset as a whole.
public final class DatasetProblems {
    /// A class this many times smaller than the largest is hardly learnt.
    private static final int STRONG_IMBALANCE = 10;

    private final List<DatasetProblem> found = new ArrayList<>();

    private DatasetProblems() {}

    /// @param duplicates groups as Duplicates finds them, none where they were not looked for
    /// @param looks of every sample in order, none where nobody looked
    public static List<DatasetProblem> of(Dataset dataset, List<List<Integer>> duplicates, List<Looks> looks) {
        var problems = new DatasetProblems();
        problems.classes(dataset);
        problems.refused(dataset);
        problems.duplicates(dataset, duplicates);
        if (looks.size() == dataset.samples().size()) {
            problems.found.addAll(LookProblems.of(dataset, duplicates, looks));
        }
        problems.found.sort(Comparator.comparing(DatasetProblem::kind));
        return problems.found;
    }

    private void classes(Dataset dataset) {
        var counts = dataset.counts();
        if (counts.isEmpty()) {
            add(
                    Kind.NO_CLASSES,
                    Text.of("There are no class folders: put the pictures of each class into a folder of its own."));
            return;
        }
        if (counts.size() == 1) {
            add(
                    Kind.ONE_CLASS,
                    Text.of(
                            "There is one class only, {0}: choose the folder in which the folders of two or more classes lie.",
                            counts.getFirst().label()),
                    counts.getFirst().label());
        }
        if (counts.stream().allMatch(count -> count.train() == 0)) {
            if (counts.stream().anyMatch(count -> count.total() > 0)) {
                add(Kind.NO_TRAINING, Text.of("There are no pictures to train with: add a folder train."));
            }
        } else {
            counts.stream()
                    .filter(count -> count.train() > 0 || count.total() == 0)
                    .forEach(this::small);
            counts.stream()
                    .filter(count -> count.train() == 0 && count.total() > 0)
                    .forEach(count -> add(
                            Kind.EMPTY_CLASS,
                            Text.of("Class {0} has no pictures to train with: add some.", count.label()),
                            count.label()));
            imbalance(counts).ifPresent(found::add);
        }
    }

    private void small(ClassCount count) {
        if (count.train() == 0) {
            add(
                    Kind.EMPTY_CLASS,
                    Text.of("Class {0} is empty: add pictures or remove its folder.", count.label()),
                    count.label());
        } else if (count.train() == 1) {
            add(
                    Kind.ONE_PICTURE,
                    Text.of("Class {0} has one picture to train with: add more.", count.label()),
                    count.label());
        }
    }

    private static Optional<DatasetProblem> imbalance(List<ClassCount> counts) {
        var filled = counts.stream()
                .filter(count -> count.train() > 0)
                .sorted(Comparator.comparing(ClassCount::train))
                .toList();
        var least = filled.getFirst();
        var most = filled.getLast();
        if (most.train() < least.train() * STRONG_IMBALANCE) {
            return Optional.empty();
        }
        return Optional.of(new DatasetProblem(
                Kind.IMBALANCE,
                Text.of(
                        "{0} has {1} pictures, {2} only {3}: the small class will hardly be learnt.",
                        most.label(), most.train(), least.label(), least.train()),
                List.of(most.label(), least.label())));
    }

    private void refused(Dataset dataset) {
        int count = (int) dataset.faults().stream()
                .filter(fault -> fault.status() == FileStatus.REFUSED)
                .count();
        if (count > 0) {
            add(
                    Kind.REFUSED,
                    Text.of("{0,choice,1#One file|1<{0} files} cannot be used: see the list of files.", count));
        }
    }

    private void duplicates(Dataset dataset, List<List<Integer>> groups) {
        int copies = groups.stream().mapToInt(group -> group.size() - 1).sum();
        if (copies == 0) {
            return;
        }
        add(
                Kind.DUPLICATES,
                Text.of("{0,choice,1#One file repeats|1<{0} files repeat} the bytes of another.", copies),
                groups);
        var labels = differing(dataset, groups, (one, other) -> one.label() != other.label());
        if (!labels.isEmpty()) {
            add(
                    Kind.TWO_LABELS,
                    Text.of(
                            "{0,choice,1#One picture stands|1<{0} pictures stand} under two labels: decide for one.",
                            labels.size()),
                    labels);
        }
        var splits = differing(dataset, groups, (one, other) -> one.splitOrTrain() != other.splitOrTrain());
        if (!splits.isEmpty()) {
            add(
                    Kind.ACROSS_SPLITS,
                    Text.of(
                            "{0,choice,1#One picture stands|1<{0} pictures stand} in two splits: the results will look better than they are.",
                            splits.size()),
                    splits);
        }
    }

    /// Groups in which some member differs from the first.
    static List<List<Integer>> differing(
            Dataset dataset, List<List<Integer>> groups, BiPredicate<Sample, Sample> differ) {
        return groups.stream()
                .filter(group -> {
                    var first = dataset.samples().get(group.getFirst());
                    return group.stream()
                            .anyMatch(i -> differ.test(first, dataset.samples().get(i)));
                })
                .toList();
    }

    private void add(Kind kind, Text text, List<List<Integer>> groups) {
        found.add(new DatasetProblem(kind, text, List.of(), groups));
    }

    private void add(Kind kind, Text text, String... classes) {
        found.add(new DatasetProblem(kind, text, List.of(classes)));
    }
}
