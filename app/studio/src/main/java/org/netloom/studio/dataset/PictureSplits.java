package org.netloom.studio.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.split.Splits;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;

/// Which split each picture falls into with the project's settings: what a run would use.
public final class PictureSplits {
    private final byte[] splits;
    private final List<ClassCount> counts;

    private PictureSplits(byte[] splits, List<ClassCount> counts) {
        this.splits = splits;
        this.counts = List.copyOf(counts);
    }

    private static final byte LEFT_OUT = (byte) Split.values().length;

    /// As this project splits them.
    static PictureSplits of(Dataset dataset, Project project) {
        var reference = Objects.requireNonNullElse(project.dataset(), new DatasetReference(null, null));
        return of(dataset, project.training(), reference);
    }

    /// @param reference says which files are in no split, and which belong together
    public static PictureSplits of(Dataset dataset, TrainingSettings settings, DatasetReference reference) {
        var drawn = Splits.of(dataset, validation(settings.validation()), settings.seed(), reference.groups());
        var splits = new byte[dataset.samples().size()];
        // Where the test pictures are the validation too, they count as test pictures here.
        for (var split : List.of(Split.TRAIN, Split.VALIDATION, Split.TEST)) {
            for (int index : drawn.of(split)) {
                splits[index] = (byte) split.ordinal();
            }
        }
        var table = new int[dataset.classes().size()][Split.values().length];
        var left = Set.copyOf(reference.excluded());
        for (int i = 0; i < splits.length; i++) {
            if (!left.isEmpty() && left.contains(dataset.samples().get(i).file())) {
                splits[i] = LEFT_OUT;
                continue;
            }
            table[dataset.samples().get(i).label()][splits[i]]++;
        }
        var counts = new ArrayList<ClassCount>();
        for (int label = 0; label < table.length; label++) {
            var row = table[label];
            counts.add(new ClassCount(
                    dataset.classes().get(label),
                    row[Split.TRAIN.ordinal()],
                    row[Split.VALIDATION.ordinal()],
                    row[Split.TEST.ordinal()]));
        }
        return new PictureSplits(splits, counts);
    }

    /// The split it would be in where it is left out: training.
    public Split of(int sample) {
        return splits[sample] == LEFT_OUT ? Split.TRAIN : Split.values()[splits[sample]];
    }

    public boolean leftOut(int sample) {
        return splits[sample] == LEFT_OUT;
    }

    /// In the order of the classes.
    public List<ClassCount> counts() {
        return counts;
    }

    public int count(Split split) {
        return counts.stream()
                .mapToInt(count -> switch (split) {
                    case TRAIN -> count.train();
                    case VALIDATION -> count.validation();
                    case TEST -> count.test();
                })
                .sum();
    }

    private static org.netloom.core.dataset.split.Validation validation(Validation validation) {
        return switch (validation) {
            case Validation.Share(double fraction) -> new org.netloom.core.dataset.split.Validation.Fraction(fraction);
            case Validation.Test() -> new org.netloom.core.dataset.split.Validation.Test();
            case Validation.None() -> new org.netloom.core.dataset.split.Validation.None();
        };
    }
}
