package org.netloom.studio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.support.TaskRunner;

class TrainingViewModelTest {
    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Document document = new Document();
    private final Engines engines = new Engines(new PlayedEngine.Stage(), stage, screen);
    private final TrainingViewModel model = new TrainingViewModel(document, engines, TaskRunner.inline());

    @TempDir
    Path home;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(home.resolve("data"));
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Flatten(), new Dense(2, ActivationFunction.SOFTMAX)));
        var project =
                Project.named("p").withGraph(graph).withDataset(new DatasetReference("data", ""), List.of("a", "b"));
        document.show(project, home, project);
    }

    @Test
    void a_project_without_pictures_cannot_be_trained_and_says_why() {
        document.show(Project.named("q"), home, null);

        assertThat(model.canTrain().get()).isFalse();
        assertThat(model.obstacle().get().english()).contains("Data");
    }

    @Test
    void training_makes_a_run_of_the_project_as_it_is_now() throws Exception {
        model.train();
        var engine = stage.next();
        var folder = new RunFolder(Path.of(engine.asked(Request.Train.class).runFolder()));

        assertThat(folder.record().status()).isEqualTo(RunRecord.Status.RUNNING);
        assertThat(folder.record().readProject()).isEqualTo(document.project().get());
        assertThat(model.state().get()).isInstanceOf(RunState.Preparing.class);
        assertThat(model.canTrain().get()).isFalse();
    }

    @Test
    void steps_move_progress_and_curves() throws Exception {
        var engine = started();
        for (int step = 1; step <= 30; step++) {
            engine.say(new Event.Step(step, 1 + (step - 1) / 20, 2.0 / step, 0.1, 500));
        }
        engine.say(new Event.Epoch(new EpochMetrics(1, 0.5, 0.8, 0.6, 0.7, 1.0), true));
        screen.until(() -> model.meter().last().get() != null);

        assertThat(model.meter().progress().get()).isEqualTo(0.75);
        assertThat(model.state().get()).isEqualTo(new RunState.Running(2, 2));
        var loss = model.curves().loss();
        assertThat(loss.steps().count()).isEqualTo(30);
        assertThat(loss.steps().x()[19]).isEqualTo(1.0);
        assertThat(loss.validation().x()).containsExactly(1);
        assertThat(loss.validation().y()).containsExactly(0.6);
    }

    @Test
    void stopping_asks_the_engine_and_the_run_ends_as_stopped() throws Exception {
        var engine = started();
        model.stop();
        engine.asked(Request.Stop.class);
        assertThat(model.canStop().get()).isFalse();
        engine.say(new Event.Finished("r", true, null));
        screen.until(() -> model.state().get() instanceof RunState.Finished);

        assertThat(((RunState.Finished) model.state().get()).stopped()).isTrue();
        assertThat(model.canTrain().get()).isTrue();
    }

    @Test
    void a_death_is_told_with_its_cause_written_down_and_can_be_resumed() throws Exception {
        var engine = started();
        var run = new RunFolder(model.run().get().path());
        Files.createDirectories(run.checkpoint());
        engine.die("The engine was killed.");
        screen.until(() -> model.state().get() instanceof RunState.Died);

        var died = (RunState.Died) model.state().get();
        assertThat(died.why().english()).isEqualTo("The engine was killed.");
        assertThat(died.resumable()).isTrue();
        assertThat(died.usable()).isFalse();
        assertThat(run.record().status()).isEqualTo(RunRecord.Status.FAILED);
        assertThat(run.record().reason()).isEqualTo("The engine was killed.");

        model.resume(died.run());
        var second = stage.next();
        var request = second.asked(Request.Train.class);
        assertThat(request.resume()).isTrue();
        assertThat(Path.of(request.runFolder())).isEqualTo(run.path());
    }

    @Test
    void what_the_engine_cannot_train_is_said_in_its_words() throws Exception {
        model.train();
        var engine = stage.next();
        engine.say(new Event.Failed(0, Text.of("The pictures are gone.")));
        screen.until(() -> model.state().get() instanceof RunState.Failed);

        assertThat(((RunState.Failed) model.state().get()).why().english()).isEqualTo("The pictures are gone.");
    }

    @Test
    void a_run_whose_loss_ran_away_goes_on_at_a_tenth_of_the_rate() throws Exception {
        var engine = started();
        var run = new RunFolder(model.run().get().path());
        Files.createDirectories(run.checkpoint());
        engine.say(new Event.Failed(0, Text.of("The loss is no number any more.")));
        screen.until(() -> model.state().get() instanceof RunState.Failed);
        assertThat(((RunState.Failed) model.state().get()).resumable()).isEqualTo(run);

        model.resumeLower(run);
        var second = stage.next();
        assertThat(second.asked(Request.Train.class).resume()).isTrue();
        assertThat(second.asked(Request.ChangeTraining.class)).isEqualTo(new Request.ChangeTraining(null, 0.0001));
        assertThat(model.live().rate().get()).isEqualTo(0.0001);
    }

    @Test
    void opening_another_project_stops_the_run() throws Exception {
        var engine = started();
        document.show(Project.named("other"), home.resolve("other"), null);
        engine.asked(Request.Stop.class);

        assertThat(model.state().get()).isEqualTo(new RunState.Idle());
        assertThat(model.curves().loss().isEmpty()).isTrue();
    }

    @Test
    void an_archive_of_pictures_can_be_learned_from() throws Exception {
        Files.createFile(home.resolve("data.zip"));
        var project = document.project().get();
        document.show(project.withDataset(new DatasetReference("data.zip", ""), project.labels()), home, project);
        model.train();

        assertThat(stage.next().asked(Request.Train.class).resume()).isFalse();
    }

    @Test
    void resuming_twice_in_a_hurry_resumes_once() throws Exception {
        var engine = started();
        var folder = Objects.requireNonNull(model.run().get());
        engine.say(new Event.Finished("r", true, null));
        screen.until(() -> model.state().get() instanceof RunState.Finished);
        int before = stage.starts();
        var later = new Later();
        var hurry = new TrainingViewModel(document, engines, later);
        hurry.resume(folder);
        hurry.resume(folder);
        later.runAll();
        screen.until(() -> stage.starts() > before);

        assertThat(hurry.state().get()).isInstanceOf(RunState.Preparing.class);
        assertThat(stage.starts() - before).isEqualTo(1);
    }

    @Test
    void what_begins_late_does_not_begin_in_another_project() throws Exception {
        var later = new Later();
        var hurry = new TrainingViewModel(document, engines, later);
        hurry.train();
        document.show(Project.named("other"), home.resolve("other"), null);
        later.runAll();

        assertThat(stage.starts()).isZero();
        assertThat(hurry.state().get()).isEqualTo(new RunState.Idle());
    }

    private PlayedEngine started() throws Exception {
        model.train();
        var engine = stage.next();
        engine.asked(Request.Train.class);
        engine.say(new Event.Started("r", 2, 20, 640));
        screen.until(() -> model.state().get() instanceof RunState.Running);
        return engine;
    }

    /// Work that is done when the test says so.
    private static final class Later implements TaskRunner {
        private final List<Runnable> work = new ArrayList<>();

        @Override
        public <T extends @Nullable Object> void run(
                Work<T> what, Consumer<? super T> publish, Consumer<? super Exception> failed) {
            work.add(() -> TaskRunner.inline().run(what, publish, failed));
        }

        @Override
        public <T extends @Nullable Object> void latest(
                Object slot, Work<T> what, Consumer<? super T> publish, Consumer<? super Exception> failed) {
            run(what, publish, failed);
        }

        void runAll() {
            List.copyOf(work).forEach(Runnable::run);
        }
    }
}
