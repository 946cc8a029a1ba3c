package org.netloom.engine.cli.training;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.cli.console.EngineClient;
import org.netloom.engine.cli.console.Output;

/// Trains in an engine and tells the report what comes.
final class TrainingRun {
    private final Preparation prepared;
    private final Output output;
    private final TrainingReport report;

    TrainingRun(Preparation prepared, Output output, TrainingReport report) {
        this.prepared = prepared;
        this.output = output;
        this.report = report;
    }

    /// @return whether it ended by itself, not because it was asked to stop
    boolean run() throws Failure {
        var run = prepared.run();
        try (var engine = EngineClient.start(run.path());
                var _ = Interrupts.stopping(engine, run, output)) {
            engine.send(new Request.Train(run.path().toString(), prepared.resumes()));
            while (true) {
                if (tell(engine.next()) instanceof Event.Finished finished) {
                    return !finished.stopped();
                }
            }
        } catch (Failure e) {
            throw left(run, e);
        }
    }

    private Event tell(Event event) throws Failure {
        switch (event) {
            case Event.Progress progress -> report.preparing(progress);
            case Event.Started started -> report.started(started);
            case Event.Step step -> report.step(step);
            case Event.Epoch epoch -> report.epoch(epoch);
            case Event.Finished finished -> report.finished(finished);
            case Event.Failed(long _, Text reason) -> throw new Failure(reason);
            case Event.Paused(int _, int _, Text reason) -> report.paused(reason.english());
            case Event.Continued _ -> report.continued();
            case Event.Ready _,
                    Event.Looked _,
                    Event.Saved _,
                    Event.Changed _,
                    Event.Heartbeat _,
                    Event.Answer _,
                    Event.Cancelled _ -> {}
        }
        return event;
    }

    /// An engine that died could not say so in the run's record; and a person wants to know what is
    /// left.
    private static Failure left(RunFolder run, Failure failure) {
        try {
            if (isUntouched(run)) {
                Files.delete(run.path().resolve(RunFolder.RECORD));
                Files.delete(run.path());
                return failure;
            }
            var record = run.record();
            if (record.status() == RunRecord.Status.RUNNING) {
                run.write(record.ended(RunRecord.Status.FAILED, failure.text(), Instant.now()));
            }
            return record.epochs() == 0
                    ? failure
                    : Failure.of(
                            "{0} Its {1} finished epochs are kept: go on with --resume {2}.",
                            Output.sentence(failure.text().english()), record.epochs(), run.name());
        } catch (Failure | IOException e) {
            return failure;
        }
    }

    /// Whether no engine has written anything: then there is no run to speak of.
    private static boolean isUntouched(RunFolder run) throws IOException {
        try (var files = Files.list(run.path())) {
            return files.allMatch(file -> file.endsWith(RunFolder.RECORD));
        }
    }
}
