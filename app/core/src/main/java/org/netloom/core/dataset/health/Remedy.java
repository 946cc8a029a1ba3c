package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;

/// Which pictures to leave out so that a problem is gone.
public final class Remedy {
    private Remedy() {}

    /// Files, relative to the dataset's root; none where leaving out is no remedy.
    public static List<String> leaveOut(DatasetProblem problem, Dataset dataset) {
        var files = new ArrayList<String>();
        for (var group : problem.groups()) {
            for (int i = 0; i < group.size(); i++) {
                var sample = dataset.samples().get(group.get(i));
                boolean out =
                        switch (problem.kind()) {
                            case DUPLICATES, NEAR_DUPLICATES -> i > 0;
                            // Nobody but a person can tell which label is right.
                            case TWO_LABELS, NEAR_TWO_LABELS, ODD_SIZES, MIXED_COLOURS -> true;
                            // What is judged by stays as it is.
                            case ACROSS_SPLITS, NEAR_ACROSS_SPLITS ->
                                sample.splitOrTrain() == Split.TRAIN
                                        || (sample.split() == Split.VALIDATION
                                                && !allIn(Split.VALIDATION, Split.TRAIN, group, dataset));
                            case NO_CLASSES, ONE_CLASS, NO_TRAINING, EMPTY_CLASS, ONE_PICTURE, IMBALANCE, REFUSED ->
                                false;
                        };
                if (out) {
                    files.add(sample.file());
                }
            }
        }
        return files;
    }

    private static boolean allIn(Split one, Split other, List<Integer> group, Dataset dataset) {
        return group.stream()
                .map(i -> dataset.samples().get(i).splitOrTrain())
                .allMatch(split -> split == one || split == other);
    }
}
