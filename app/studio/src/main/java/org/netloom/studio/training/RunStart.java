package org.netloom.studio.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.graph.Problem;
import org.netloom.core.project.Project;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;

/// What comes before a run: whether there can be one, and its folder.
final class RunStart {
    private RunStart() {}

    /// What a run that is taken up again has behind it.
    record Earlier(int epochs, List<EpochMetrics> history, int bestEpoch, double learningRate) {}

    /// Why the project cannot be trained; an empty text where it can.
    static Text obstacle(Document document) {
        var checked = document.checked().get();
        if (!document.isOpen()) {
            return Text.of("Open a project first.");
        }
        if (checked.project().dataset() == null) {
            return Text.of("Choose the pictures to learn from in Data.");
        }
        return checked.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .map(Problem::title)
                .orElse(Text.of(""));
    }

    static RunFolder create(Path home, Project project, Path pictures, RunNote note) throws Failure {
        if (!DatasetScan.isSource(pictures)) {
            throw Failure.of("The pictures are not at {0}: choose their folder in Data.", pictures.toString());
        }
        var run = RunFolder.create(
                home, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
        if (!note.equals(RunNote.NONE)) {
            note.write(run);
        }
        return run;
    }

    static Earlier earlier(RunFolder run) throws Failure, IOException {
        var record = run.record();
        var history = run.history().read();
        var settings = record.readProject().training();
        var last = history.isEmpty() ? null : history.getLast().learningRate();
        return new Earlier(
                settings.epochs(),
                history,
                record.bestEpoch(),
                last == null ? settings.optimizer().learningRate().initial() : last);
    }

    static Text reason(Exception why) {
        return why instanceof Failure failure ? failure.text() : Text.of("{0}", why.toString());
    }
}
