package org.netloom.studio.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.TrainingViewModel;

class PredictionViewModelTest {
    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Document document = new Document();
    private final Engines engines = new Engines(stage, new PlayedEngine.Stage(), screen);
    private final RunsViewModel runs = new RunsViewModel(
            document,
            new TrainingViewModel(document, engines, TaskRunner.inline()),
            TaskRunner.inline(),
            (what, why) -> {});
    private final PredictionViewModel model = new PredictionViewModel(runs, engines.service(), TaskRunner.inline());

    @TempDir
    Path home;

    @Test
    void the_first_picture_is_answered_before_the_others_are_asked_about() throws Exception {
        trained(3);
        model.predict(List.of(home.resolve("1.png"), home.resolve("2.png"), home.resolve("3.txt")));
        var engine = stage.next();
        var first = question(engine);
        assertThat(first.files()).containsExactly(home.resolve("1.png").toString());
        Files.write(Path.of(first.previews()), new byte[] {1, 2, 3, 4, 5, 6});
        engine.say(new Event.Predicted(first.id(), List.of(prediction("1.png", new Event.Preview(0, 2, 1)))));
        screen.until(() -> !model.answers().getFirst().isWaiting());

        var answer = model.selected().get();
        assertThat(answer.shares()).extracting(Answer.Share::label).containsExactly("b", "a");
        assertThat(Objects.requireNonNull(answer.pixels()).rgb()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(model.answers().get(1).isWaiting()).isTrue();

        var rest = question(engine);
        engine.say(new Event.Predicted(
                rest.id(),
                List.of(
                        prediction("2.png", null),
                        new Event.Prediction(
                                home.resolve("3.txt").toString(), null, Map.of(), "This is no picture.", null))));
        screen.until(() -> model.job().get() == null);
        assertThat(model.answers().get(2).error()).isEqualTo("This is no picture.");
        assertThat(Path.of(first.previews())).doesNotExist();
    }

    @Test
    void pictures_dropped_before_there_is_a_run_are_answered_once_there_is_one() throws Exception {
        document.show(Project.named("p"), home, null);
        model.predict(List.of(home.resolve("1.png")));
        assertThat(model.answers().getFirst().isWaiting()).isTrue();
        assertThat(model.run().get()).isEmpty();
        assertThat(stage.starts()).isZero();

        trained(1);
        runs.reload();
        assertThat(question(stage.next()).weights()).isEqualTo(Weights.LAST);
    }

    @Test
    void it_is_said_which_run_and_epoch_predicts_and_newer_weights_answer_again() throws Exception {
        var run = trained(3);
        assertThat(model.source().get()).startsWith("Predicted by the run of ").endsWith("epoch 3");
        model.predict(List.of(home.resolve("1.png")));
        var engine = stage.next();
        question(engine);

        run.history().put(new EpochMetrics(4, 0.5, 0.8, null, null, 1));
        runs.reload();
        assertThat(model.source().get()).endsWith("epoch 4");
        engine.asked(Request.Cancel.class);
        question(engine);
    }

    @Test
    void the_death_of_the_engine_is_said_for_the_picture_that_was_asked_about() throws Exception {
        trained(1);
        model.predict(List.of(home.resolve("1.png")));
        var engine = stage.next();
        question(engine);
        engine.die("The engine was killed.");
        screen.until(() -> model.job().get() == null);

        assertThat(model.answers().getFirst().error()).contains("The engine was killed.");
    }

    @Test
    void where_the_temporary_folder_was_cleared_answers_come_without_pictures_and_then_with_them() throws Exception {
        trained(2);
        model.predict(List.of(home.resolve("1.png"), home.resolve("2.png")));
        var engine = stage.next();
        var first = question(engine);
        var folder = Objects.requireNonNull(Path.of(first.previews()).getParent());
        Files.delete(folder);
        engine.say(new Event.Predicted(first.id(), List.of(prediction("1.png", new Event.Preview(0, 2, 1)))));
        screen.until(() -> !model.answers().getFirst().isWaiting());

        assertThat(model.answers().getFirst().pixels()).isNull();
        assertThat(Path.of(question(engine).previews()).getParent()).isDirectory();
    }

    @Test
    void the_weights_are_loaded_before_there_is_a_picture() throws Exception {
        trained(1);
        var engine = stage.next();
        assertThat(engine.asked(Request.Predict.class).files()).isEmpty();
        model.prepare();
        model.predict(List.of(home.resolve("1.png")));
        assertThat(engine.asked(Request.Predict.class).files()).hasSize(1);
    }

    /// The next request about pictures; one without any only has weights loaded.
    private static Request.Predict question(PlayedEngine engine) throws Exception {
        var request = engine.asked(Request.Predict.class);
        return request.files().isEmpty() ? engine.asked(Request.Predict.class) : request;
    }

    private Event.Prediction prediction(String file, Event.@Nullable Preview preview) {
        return new Event.Prediction(home.resolve(file).toString(), "b", Map.of("a", 0.25, "b", 0.75), null, preview);
    }

    private RunFolder trained(int epochs) throws Exception {
        var record = RunRecord.start(Project.named("p"), home.toString(), Instant.now());
        var folder = RunFolder.create(home, record, LocalDateTime.of(2026, 11, 21, 10, 0));
        for (int epoch = 1; epoch <= epochs; epoch++) {
            folder.history().put(new EpochMetrics(epoch, 0.5, 0.8, null, null, 1));
        }
        Files.createDirectories(folder.weights(Weights.LAST).getParent());
        Files.writeString(folder.weights(Weights.LAST), "weights");
        document.show(Project.named("p"), home, null);
        return folder;
    }
}
