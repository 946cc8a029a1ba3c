package org.netloom.core.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What a scan found. Immutable; holds no pixels.
///
/// @param root the folder, absolute
/// @param classes labels; sorted, or in the order of an IDX file's numbers
/// @param samples sorted by split and file for folders, in file order for IDX
/// @param faults the files that are not used plainly, sorted by name
public record Dataset(Path root, List<String> classes, List<Sample> samples, List<FileFault> faults) {

    public Dataset {
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
        faults = List.copyOf(faults);
    }

    /// The samples of a class in one split; samples without a split count as training.
    public record ClassCount(String label, int train, int validation, int test) {
        public int total() {
            return train + validation + test;
        }
    }

    /// Counts in the order of the classes.
    public List<ClassCount> counts() {
        var table = new int[classes.size()][Split.values().length];
        for (var sample : samples) {
            table[sample.label()][sample.splitOrTrain().ordinal()]++;
        }
        var counts = new ArrayList<ClassCount>();
        for (int label = 0; label < classes.size(); label++) {
            var row = table[label];
            counts.add(new ClassCount(
                    classes.get(label),
                    row[Split.TRAIN.ordinal()],
                    row[Split.VALIDATION.ordinal()],
                    row[Split.TEST.ordinal()]));
        }
        return counts;
    }

    /// How many samples a split has; those without a split count as training.
    public int count(Split split) {
        int count = 0;
        for (var sample : samples) {
            if (sample.splitOrTrain() == split) {
                count++;
            }
        }
        return count;
    }

    /// This dataset without the samples that turned out faulty, which are listed instead. Indices of
    /// samples change.
    public Dataset without(List<FileFault> faulty) {
        var files = new HashSet<String>();
        faulty.forEach(fault -> files.add(fault.file()));
        var all = new ArrayList<>(faults);
        all.addAll(faulty);
        all.sort(Comparator.comparing(FileFault::file));
        return new Dataset(
                root,
                classes,
                samples.stream()
                        .filter(sample -> !files.contains(sample.file()))
                        .toList(),
                all);
    }
}
