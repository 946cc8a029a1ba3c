package org.netloom.studio.runs.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Split;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.runs.RemovedRuns;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.runs.matrix.Cell;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.TrainingViewModel;

class EvaluationViewModelTest {
    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Document document = new Document();
    private final Engines engines = new Engines(stage, new PlayedEngine.Stage(), screen);
    private final TrainingViewModel training = new TrainingViewModel(document, engines, TaskRunner.inline());
    private final List<String> troubles = new ArrayList<>();
    private final RunsViewModel runs = new RunsViewModel(
            document, training, TaskRunner.inline(), (what, why) -> troubles.add(what + ": " + why.getMessage()));
    private final EvaluationViewModel model = new EvaluationViewModel(runs, engines.service(), TaskRunner.inline());

    @TempDir
    Path home;

    @Test
    void wrong_pictures_come_surest_first_and_a_field_shows_its_own() throws Exception {
        var run = run(1);
        document.show(Project.named("p"), home, null);
        Files.writeString(run.predictions(), """
                file,split,label,predicted,probability
                a/1.png,validation,a,a,0.9
                a/2.png,validation,a,b,0.6
                "b/one, two.png",validation,b,a,0.8
                b/4.png,validation,b,b,0.7
                torn""");
        model.evaluate();
        var engine = stage.next();
        var request = engine.asked(Request.Evaluate.class);
        assertThat(request.split()).isEqualTo("validation");
        var result = Evaluation.of(List.of("a", "b"), new int[][] {{1, 1}, {1, 1}}, 0.5, 1);
        engine.say(new Event.Evaluated(request.id(), result));
        screen.until(() -> model.evaluation().get() != null);

        assertThat(model.pictures().get())
                .extracting(PredictedPicture::file)
                .containsExactly("b/one, two.png", "a/2.png");
        model.cell().set(new Cell(0, 1));
        assertThat(model.pictures().get()).extracting(PredictedPicture::file).containsExactly("a/2.png");
        model.cell().set(new Cell(1, 1));
        assertThat(model.pictures().get()).extracting(PredictedPicture::file).containsExactly("b/4.png");

        model.split().set(Split.TEST);
        assertThat(model.evaluation().get()).isNull();
        model.split().set(Split.VALIDATION);
        assertThat(model.evaluation().get()).isEqualTo(result);
    }

    @Test
    void runs_come_newest_first_and_are_compared_with_the_one_before() throws Exception {
        var older = run(1);
        var newer = run(2);
        document.show(Project.named("p"), home, null);

        assertThat(runs.runs()).extracting(Run::name).containsExactly(newer.name(), older.name());
        assertThat(runs.selected().get().name()).isEqualTo(newer.name());
        assertThat(runs.before(runs.selected().get()).get().name()).isEqualTo(older.name());
        assertThat(runs.selected().get().status()).isEqualTo("interrupted");
    }

    @Test
    void a_deleted_run_can_be_brought_back_until_the_project_is_left() throws Exception {
        run(1);
        document.show(Project.named("p"), home, null);
        var undo = new Runnable[1];
        var run = runs.selected().get();
        runs.actions().remove(run, (removed, back) -> undo[0] = back);
        assertThat(runs.runs()).isEmpty();

        undo[0].run();
        assertThat(runs.runs()).extracting(Run::name).containsExactly(run.name());

        runs.actions().remove(runs.selected().get(), (removed, back) -> {});
        RemovedRuns.sweep(home);
        assertThat(home.resolve("runs")).isEmptyDirectory();
        assertThat(home.resolve(".removed-runs")).doesNotExist();
    }

    @Test
    void what_cannot_be_done_with_a_run_is_said() throws Exception {
        var folder = run(1);
        document.show(Project.named("p"), home, null);
        var run = runs.selected().get();
        Files.createDirectories(folder.path().resolve("note.json").resolve("full"));

        runs.actions().note(run, RunNote.NONE.withName("the best"));
        Files.writeString(folder.path().resolve(RunFolder.RECORD), "{");
        runs.actions().trainFurther(run, 5);
        Files.createDirectories(
                home.resolve(".removed-runs").resolve(run.name()).resolve("in the way"));
        runs.actions().remove(run, (removed, back) -> {});

        assertThat(troubles)
                .satisfiesExactly(
                        note -> assertThat(note)
                                .startsWith("The note is not kept: ")
                                .contains("Make room"),
                        more -> assertThat(more)
                                .startsWith("The run cannot go on: ")
                                .contains("run.json"),
                        gone -> assertThat(gone).startsWith("The run cannot be deleted: "));
    }

    private RunFolder run(int minute) throws Exception {
        var record = RunRecord.start(Project.named("p"), home.toString(), Instant.now());
        var folder = RunFolder.create(home, record, LocalDateTime.of(2026, 11, 21, 10, minute));
        folder.history().put(new EpochMetrics(1, 0.5, 0.8, 0.6, 0.7, 1));
        return folder;
    }
}
