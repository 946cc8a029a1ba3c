package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.studio.pieces.Nets;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.support.Localization;

/// A run as it lies on the disk.
///
/// @param history its epochs
/// @param epochs how many it was to have
/// @param labels the classes that it tells apart
/// @param active whether it is going on in this window
/// @param changes in what its settings and net differ from those of the run before it
/// @param alike whether another run of the project would have the same title, were it not told more exactly
public record Run(
        RunFolder folder,
        RunRecord record,
        List<EpochMetrics> history,
        int epochs,
        List<String> labels,
        boolean last,
        boolean best,
        boolean active,
        RunNote note,
        List<String> changes,
        boolean alike) {
    private static final Pattern AGAIN = Pattern.compile(".*T\\d\\d-\\d\\d-\\d\\d-(\\d+)");

    public Run {
        history = List.copyOf(history);
        labels = List.copyOf(labels);
        changes = List.copyOf(changes);
    }

    /// The same with what differs from the run before it.
    Run after(Run before) {
        return new Run(
                folder,
                record,
                history,
                epochs,
                labels,
                last,
                best,
                active,
                note,
                RunChanges.between(before.record, record),
                alike);
    }

    /// The same among others whose titles would be like its own.
    Run amongAlike() {
        return new Run(folder, record, history, epochs, labels, last, best, active, note, changes, true);
    }

    /// Empty for a folder whose record cannot be read.
    static Optional<Run> read(RunFolder folder, boolean active) {
        try {
            var record = folder.record();
            var project = record.readProject();
            return Optional.of(new Run(
                    folder,
                    record,
                    folder.history().read(),
                    project.training().epochs(),
                    project.labels(),
                    folder.has(Weights.LAST),
                    folder.has(Weights.BEST),
                    active,
                    RunNote.of(folder),
                    List.of(),
                    false));
        } catch (Failure | IOException e) {
            return Optional.empty();
        }
    }

    public String name() {
        return folder.name();
    }

    public boolean has(Weights which) {
        return switch (which) {
            case LAST -> last;
            case BEST -> best;
        };
    }

    public Optional<EpochMetrics> lastEpoch() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /// The epoch that these weights are of; 0 while there is none.
    public int epochOf(Weights which) {
        return switch (which) {
            case LAST -> lastEpoch().map(EpochMetrics::epoch).orElse(record.epochs());
            case BEST -> record.bestEpoch();
        };
    }

    /// When it was started, such as "21 Nov, 10:15"; to the second where others were in the same minute.
    public String when() {
        try {
            var time = DateTimeFormatter.ofPattern(alike ? "d MMM, HH:mm:ss" : "d MMM, HH:mm", Localization.locale())
                    .format(Instant.parse(record.started()).atZone(ZoneId.systemDefault()));
            var again = AGAIN.matcher(name());
            return alike && again.matches() ? time + " (" + again.group(1) + ")" : time;
        } catch (DateTimeParseException e) {
            return name();
        }
    }

    /// What the person calls it, else when it was started; both where others are called the same.
    public String title() {
        return note.name().isEmpty() ? when() : alike ? note.name() + " · " + when() : note.name();
    }

    /// What it trained, to be put on the canvas; empty where its record cannot be read.
    public Optional<Piece> net() {
        try {
            return Optional.of(Nets.of(title(), record.readProject()));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    /// Whether all that is asked for stands in its name, note, tags, status or time.
    ///
    /// @param words lower case, between spaces
    boolean matches(String words) {
        var all = String.join(
                        " ",
                        title(),
                        when(),
                        note.note(),
                        String.join(" ", note.tags()),
                        status(),
                        name(),
                        String.join(" ", changes))
                .toLowerCase(Localization.locale());
        return Arrays.stream(words.split(" ", -1)).allMatch(all::contains);
    }

    /// The figure it is judged by: accuracy in validation, else in training; 0 without an epoch.
    double accuracy() {
        return lastEpoch()
                .map(last -> last.valAccuracy() == null ? (Double) last.accuracy() : last.valAccuracy())
                .orElse(0.0);
    }

    /// How it ended, in a word or two.
    public String status() {
        return switch (record.status()) {
            case RUNNING -> active ? text("training") : text("interrupted");
            case FINISHED -> text("finished");
            case STOPPED -> text("stopped");
            case FAILED -> text("failed");
        };
    }

    /// Whether it can be taken up again.
    public boolean unfinished() {
        return !active && record.status() != RunRecord.Status.FINISHED;
    }
}
