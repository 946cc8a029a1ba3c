package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.picture.decode.PictureHeader;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// What `netloom dataset DIR --json` prints: counts of the pictures that can be used, every file that
/// is not used plainly, what is wrong with the whole, and what the pictures are like.
public record DatasetReport(
        List<ClassLine> classes, List<FileLine> files, List<ProblemLine> problems, Measures measures) {

    /// @param label the class
    public record ClassLine(String label, Counts counts) {}

    /// Pictures by split; those without a split count as training.
    public record Counts(int train, int validation, int test) {}

    /// @param status `used`, `refused`, `duplicate`, `ignored`
    /// @param width pixels, 0 when unknown, as height
    public record FileLine(String file, String status, int width, int height, String reason) {}

    /// @param kind in lower case, such as `two_labels`
    /// @param groups files that it is about, those that belong together in one group; at most a thousand
    public record ProblemLine(String kind, String text, List<String> classes, List<List<String>> groups) {}

    private static final int MOST_GROUPS = 1000;

    /// Decodes every picture, looks for duplicates, and reports. Progress starts anew for each part.
    public static DatasetReport of(Dataset scanned, Progress progress) throws Failure {
        var decoded = DecodeCheck.of(scanned, progress);
        var dataset = scanned.without(decoded.faults());
        var groups = Duplicates.of(dataset, progress);
        return of(
                dataset,
                dataset.counts(),
                groups,
                DatasetProblems.of(dataset, groups, decoded.looks()),
                decoded.looks().isEmpty() ? Measures.ofPacked(dataset) : Measures.of(decoded.looks()),
                Text::english);
    }

    /// What is known already, as a report. Reads no more than the heads of duplicates.
    ///
    /// @param counts by class, in the order of the classes
    /// @param copies the samples with equal bytes, each group for itself
    /// @param words brings a text into the reader's language
    public static DatasetReport of(
            Dataset dataset,
            List<Dataset.ClassCount> counts,
            List<List<Integer>> copies,
            List<DatasetProblem> problems,
            Measures measures,
            Function<Text, String> words) {
        var faults = new ArrayList<>(dataset.faults());
        for (var group : copies) {
            for (int copy : group.subList(1, group.size())) {
                faults.add(duplicate(dataset, group.getFirst(), copy));
            }
        }
        faults.sort(Comparator.comparing(FileFault::file));
        return new DatasetReport(
                counts.stream()
                        .map(count -> new ClassLine(
                                count.label(), new Counts(count.train(), count.validation(), count.test())))
                        .toList(),
                faults.stream().map(fault -> line(fault, words)).toList(),
                problems.stream().map(problem -> line(problem, dataset, words)).toList(),
                measures);
    }

    private static FileFault duplicate(Dataset dataset, int first, int copy) {
        var one = dataset.samples().get(first);
        var other = dataset.samples().get(copy);
        var label = dataset.classes().get(one.label());
        Text reason;
        if (one.label() != other.label()) {
            reason = Text.of("It has the same bytes as {0}, of another class: keep it in one of them.", one.file());
        } else if (one.split() != other.split()) {
            reason = Text.of("It has the same bytes as {0}, in another split: keep it in one of them.", one.file());
        } else {
            reason = Text.of("It has the same bytes as {0}, {1} as well: one of them is enough.", one.file(), label);
        }
        var size = PictureHeader.sizeOf(dataset.root().resolve(other.file()));
        return new FileFault(other.file(), FileStatus.DUPLICATE, size.width(), size.height(), reason);
    }

    private static FileLine line(FileFault fault, Function<Text, String> words) {
        return new FileLine(
                fault.file(), fault.status().key(), fault.width(), fault.height(), words.apply(fault.reason()));
    }

    private static ProblemLine line(DatasetProblem problem, Dataset dataset, Function<Text, String> words) {
        var groups = problem.groups().stream()
                .limit(MOST_GROUPS)
                .map(group ->
                        group.stream().map(i -> dataset.samples().get(i).file()).toList())
                .toList();
        return new ProblemLine(problem.kind().key(), words.apply(problem.text()), problem.classes(), groups);
    }
}
