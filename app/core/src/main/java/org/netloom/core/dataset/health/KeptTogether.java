package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Which pictures a drawn split must not part although nobody has said so: copies, and those that look almost
/// the same. A net that has learnt one of them knows the other.
public final class KeptTogether {
    /// A project's file names them all: more are left to a person.
    private static final int MOST_PICTURES = 10_000;
    /// A larger part of the pictures is no group of copies: drawn as a whole it would spoil the split.
    private static final double MOST_SHARE = 0.05;

    private static final int ALWAYS_FINE = 20;

    private KeptTogether() {}

    /// Lists of files; none where folders give the validation, or where there are too many.
    ///
    /// @param problems as found in this dataset
    public static List<List<String>> of(Dataset dataset, List<DatasetProblem> problems) {
        int train = dataset.count(Split.TRAIN);
        var lists = new ArrayList<List<String>>();
        int pictures = 0;
        for (var problem : problems) {
            boolean copies = problem.kind() == DatasetProblem.Kind.DUPLICATES
                    || problem.kind() == DatasetProblem.Kind.NEAR_DUPLICATES;
            for (var group : copies ? problem.groups() : List.<List<Integer>>of()) {
                var learnt = group.stream()
                        .map(index -> dataset.samples().get(index))
                        .filter(sample -> sample.splitOrTrain() == Split.TRAIN)
                        .toList();
                if (learnt.size() > 1 && learnt.size() <= Math.max(ALWAYS_FINE, MOST_SHARE * train)) {
                    lists.add(learnt.stream().map(sample -> sample.file()).toList());
                    pictures += learnt.size();
                }
            }
        }
        return dataset.count(Split.VALIDATION) > 0 || pictures > MOST_PICTURES ? List.of() : List.copyOf(lists);
    }

    /// Decodes every picture to find out.
    public static List<List<String>> of(Dataset scanned, Progress progress) throws Failure {
        var decoded = DecodeCheck.of(scanned, progress);
        var dataset = scanned.without(decoded.faults());
        var copies = Duplicates.of(dataset, progress);
        return of(dataset, DatasetProblems.of(dataset, copies, decoded.looks()));
    }
}
