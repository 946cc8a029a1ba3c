package org.netloom.engine.cli.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.text.Failure;

/// A run in one line.
///
/// @param name of its folder
/// @param title what the person calls it, in front of its folder's name
/// @param last its last epoch; null where it has none
record RunLine(
        String name,
        String title,
        String note,
        List<String> tags,
        boolean favourite,
        String status,
        @Nullable String reason,
        int epochs,
        int plannedEpochs,
        int bestEpoch,
        @Nullable EpochMetrics last) {

    static final String CSV_TITLES =
            "run,title,status,epochs,planned_epochs,best_epoch,loss,accuracy,val_loss,val_accuracy,tags,favourite";

    /// A record of RFC 4180, as [#CSV_TITLES] names its fields.
    String csv() {
        var fields =
                new ArrayList<@Nullable Object>(Arrays.asList(name, title, status, epochs, plannedEpochs, bestEpoch));
        if (last == null) {
            fields.addAll(Arrays.asList("", "", "", ""));
        } else {
            fields.addAll(Arrays.asList(last.loss(), last.accuracy(), last.valLoss(), last.valAccuracy()));
        }
        fields.add(String.join(" ", tags));
        fields.add(favourite);
        return String.join(",", fields.stream().map(RunLine::quoted).toList());
    }

    private static String quoted(@Nullable Object field) {
        var words = field == null ? "" : field.toString();
        return words.matches("(?s).*[\",\\r\\n].*") ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }

    /// What comes first.
    enum Order {
        TIME,
        ACCURACY,
        LOSS;

        Comparator<RunLine> comparator() {
            return switch (this) {
                case TIME -> Comparator.comparing(RunLine::name).reversed();
                case ACCURACY -> Comparator.comparingDouble((RunLine line) -> -line.accuracy());
                case LOSS -> Comparator.comparingDouble(RunLine::loss);
            };
        }
    }

    /// Empty for a folder whose record cannot be read.
    static Optional<RunLine> of(RunFolder run) {
        try {
            var record = run.record();
            var note = RunNote.of(run);
            var history = run.history().read();
            return Optional.of(new RunLine(
                    run.name(),
                    note.name().isEmpty() ? run.name() : note.name() + " (" + run.name() + ")",
                    note.note(),
                    note.tags(),
                    note.favourite(),
                    record.status().name().toLowerCase(Locale.ROOT),
                    record.reason(),
                    history.size(),
                    record.readProject().training().epochs(),
                    record.bestEpoch(),
                    history.isEmpty() ? null : history.getLast()));
        } catch (Failure | IOException e) {
            return Optional.empty();
        }
    }

    private double accuracy() {
        return last == null ? -1 : last.valAccuracy() == null ? last.accuracy() : last.valAccuracy();
    }

    private double loss() {
        return last == null ? Double.MAX_VALUE : last.valLoss() == null ? last.loss() : last.valLoss();
    }
}
