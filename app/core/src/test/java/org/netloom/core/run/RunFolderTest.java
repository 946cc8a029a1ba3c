package org.netloom.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.Project;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

class RunFolderTest {
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 11, 21, 10, 15, 0);

    @TempDir
    private Path project;

    private RunFolder create(LocalDateTime time) throws Failure {
        var record = RunRecord.start(Project.named("p"), "/pictures", Instant.EPOCH);
        return RunFolder.create(project, record, time);
    }

    @Test
    void runsOfOneSecondGetFoldersOfTheirOwn() throws Failure {
        assertThat(create(TEN).name()).isEqualTo("2026-11-21T10-15-00");
        assertThat(create(TEN).name()).isEqualTo("2026-11-21T10-15-00-2");
        assertThat(RunFolder.of(project)).hasSize(2);
    }

    @Test
    void theNewestRunIsTheNewestThatHasWeights() throws IOException, Failure {
        var first = create(TEN);
        create(TEN.plusHours(1));
        assertThat(RunFolder.newest(project)).isEmpty();
        assertThatThrownBy(() -> RunFolder.named(project, "")).hasMessageContaining("train it first");

        Files.createDirectories(first.weights(Weights.LAST).resolveSibling("."));
        Files.write(first.weights(Weights.LAST), new byte[1]);

        assertThat(RunFolder.named(project, "")).isEqualTo(first);
        assertThatThrownBy(() -> RunFolder.named(project, "other")).hasMessageContaining("other");
    }

    @Test
    void recordsSurviveTheirFile() throws Failure {
        var run = create(TEN);
        var record = run.record()
                .running("CPU", new RunRecord.Images(8, 2, 3))
                .after(2, 1)
                .ended(RunRecord.Status.FAILED, Text.of("why"), Instant.EPOCH);
        run.write(record);

        assertThat(run.record()).isEqualTo(record);
        assertThat(run.record().running("GPU", record.images()).reason()).isNull();
        assertThat(run.record().readProject().name()).isEqualTo("p");
    }

    @Test
    void aReasonIsToldAsItWasGivenOrInTheWordsOfTheFile() throws Failure, IOException {
        var run = create(TEN);
        assertThat(run.record().told()).isEmpty();
        var why = Text.of("The loss is no number any more at step {0}.", 7);
        run.write(run.record().ended(RunRecord.Status.FAILED, why, Instant.EPOCH));
        assertThat(run.record().told()).contains(why);

        var file = run.path().resolve(RunFolder.RECORD);
        Files.writeString(file, Files.readString(file).replace("at step {0}", "at step {0,choice,0#{0}}"));

        assertThat(run.record().told()).contains(Text.of("{0}", "The loss is no number any more at step 7."));
    }

    @Test
    void aTornLastLineOfTheHistoryIsLeftOut() throws IOException, Failure {
        var history = create(TEN).history();
        var one = new EpochMetrics(1, 0.5, 0.8, null, null, 2);
        var two = new EpochMetrics(2, 0.4, 0.9, 0.6, 0.7, 2);
        history.put(one);
        history.put(two);
        Files.writeString(history.file(), "{\"epoch\":3,\"los", StandardOpenOption.APPEND);
        assertThat(history.read()).isEqualTo(List.of(one, two));

        var again = new EpochMetrics(2, 0.3, 0.9, 0.6, 0.7, 2, 0.001);
        history.put(again);
        assertThat(history.read()).isEqualTo(List.of(one, again));
        history.cutAfter(1);
        assertThat(history.read()).isEqualTo(List.of(one));
    }

    @Test
    void aRunOfALaterVersionIsRefused() throws Exception {
        var run = create(TEN);
        var file = run.path().resolve(RunFolder.RECORD);
        Files.writeString(file, Files.readString(file).replaceFirst("\"format\"\\s*:\\s*1", "\"format\" : 2"));

        assertThatThrownBy(run::record).isInstanceOf(Failure.class).hasMessageContaining("newer Netloom");
    }
}
