package org.netloom.studio.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.RunRecord;

class RunChainTest {
    private static final Comparator<Run> SAME = (one, other) -> one == other ? 0 : 1;

    @TempDir
    private Path home;

    private final RunChain chain = new RunChain();

    @Test
    void runs_of_one_minute_are_told_apart_and_others_are_told_briefly() throws Exception {
        run("10:15:02", 32);
        run("10:15:40", 64);
        run("10:15:40", 16);
        run("10:16:30", 16);

        var runs = read();

        assertThat(runs).extracting(Run::title).doesNotHaveDuplicates();
        assertThat(runs.getFirst().title()).doesNotEndWith(":30");
        assertThat(runs.get(1).title()).endsWith(":40 (2)");
        assertThat(runs.get(2).title()).endsWith(":40");
        assertThat(runs.get(3).title()).endsWith(":02");
        assertThat(runs.get(2).changes()).containsExactly("batch_size 64");
    }

    @Test
    void a_name_given_twice_comes_with_the_time() throws Exception {
        RunNote.NONE.withName("wide").write(run("10:15:02", 32));
        RunNote.NONE.withName("wide").write(run("11:20:40", 32));
        RunNote.NONE.withName("deep").write(run("11:20:50", 32));

        assertThat(read())
                .extracting(Run::title)
                .satisfiesExactly(
                        title -> assertThat(title).isEqualTo("deep"),
                        title -> assertThat(title).startsWith("wide · ").endsWith(":40"),
                        title -> assertThat(title).startsWith("wide · ").endsWith(":02"));
    }

    private RunFolder run(String time, int batch) throws Exception {
        var project = Project.named("p").withTraining(TrainingSettings.DEFAULT.withBatchSize(batch));
        var started = Instant.parse("2026-11-21T" + time + "Z");
        return RunFolder.create(
                home, RunRecord.start(project, "pictures", started), LocalDateTime.parse("2026-11-21T" + time));
    }

    @Test
    void what_did_not_change_is_not_read_again() throws Exception {
        run("10:15:02", 32);
        var changing = run("11:20:40", 64);
        run("12:20:40", 16);
        var first = read();

        assertThat(read()).usingElementComparator(SAME).isEqualTo(first);
        changing.history().put(new EpochMetrics(1, 0.5, 0.8, 0.6, 0.7, 2));
        RunNote.NONE.withName("now with a name").write(changing);
        var second = read();

        assertThat(second.getFirst().changes()).containsExactly("batch_size 16");
        assertThat(second.get(1).history()).hasSize(1);
        assertThat(second.get(1).title()).isEqualTo("now with a name");
        assertThat(second.getLast()).isSameAs(first.getLast());
        assertThat(read()).usingElementComparator(SAME).isEqualTo(second);
    }

    private List<Run> read() {
        return chain.read(home, null);
    }
}
