package org.netloom.studio.training.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.series.QueueFile;
import org.netloom.core.run.series.Waiting;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.TrainingViewModel;

class QueueViewModelTest {
    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Document document = new Document();
    private final Engines engines = new Engines(new PlayedEngine.Stage(), stage, screen);
    private final TrainingViewModel training = new TrainingViewModel(document, engines, TaskRunner.inline());
    private final QueueViewModel queue = new QueueViewModel(document, training, TaskRunner.inline(), why -> {
        throw new AssertionError(why);
    });

    @TempDir
    private Path home;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(home.resolve("data"));
        show();
    }

    private void show() {
        var graph = Graph.chain(List.of(new Input(8, 8, 1), new Flatten(), new Dense(2, ActivationFunction.SOFTMAX)));
        var project =
                Project.named("p").withGraph(graph).withDataset(new DatasetReference("data", ""), List.of("a", "b"));
        document.show(project, home, project);
    }

    private List<Waiting> three() {
        var project = document.project().get();
        return List.of(
                new Waiting("one", "s", project),
                new Waiting("two", "s", project.withTraining(project.training().withSeed(2))),
                new Waiting(
                        "three", "s", project.withTraining(project.training().withSeed(3))));
    }

    @Test
    void one_begins_when_the_one_before_it_has_ended() throws Exception {
        queue.add(three());
        var first = stage.next();
        var run = new RunFolder(Path.of(first.asked(Request.Train.class).runFolder()));

        assertThat(queue.waiting()).hasSize(2);
        assertThat(RunNote.of(run).name()).isEqualTo("one");
        assertThat(RunNote.of(run).tags()).containsExactly("s");
        assertThat(QueueFile.read(home)).isEqualTo(queue.waiting());

        first.say(new Event.Started("r", 1, 1, 1));
        first.say(new Event.Failed(0, Text.of("The loss is no number any more.")));
        screen.until(() -> queue.waiting().size() == 1);
        var second = stage.next();
        assertThat(new RunFolder(Path.of(second.asked(Request.Train.class).runFolder()))
                        .record()
                        .readProject()
                        .training()
                        .seed())
                .isEqualTo(2);
        assertThat(queue.held().get()).isFalse();
    }

    @Test
    void a_run_that_was_stopped_holds_the_line_until_it_is_let_go_on() throws Exception {
        queue.add(three());
        var first = stage.next();
        first.say(new Event.Started("r", 1, 1, 1));
        first.say(new Event.Finished("r", true, null));
        screen.until(() -> queue.held().get());

        assertThat(queue.waiting()).hasSize(2);
        queue.goOn();
        assertThat(queue.waiting()).hasSize(1);
    }

    @Test
    void nobody_else_begins_where_none_can() throws Exception {
        queue.add(three());
        stage.next().say(new Event.Failed(0, Text.of("The pictures are gone.")));
        screen.until(() -> queue.held().get());

        assertThat(queue.waiting()).hasSize(2);
    }

    @Test
    void what_is_taken_out_comes_back_where_it_was() throws Exception {
        queue.add(three());
        var two = queue.waiting().getFirst();

        var back = queue.remove(two);
        assertThat(queue.waiting()).extracting(Waiting::name).containsExactly("three");
        back.run();
        assertThat(queue.waiting()).extracting(Waiting::name).containsExactly("two", "three");
        queue.clear().run();
        assertThat(queue.waiting()).hasSize(2);
        assertThat(QueueFile.read(home)).hasSize(2);
    }

    @Test
    void what_came_in_the_meantime_stays_and_another_project_gets_nothing_back() {
        queue.add(three());
        var back = queue.remove(queue.waiting().getFirst());
        queue.add();

        back.run();
        assertThat(queue.waiting()).extracting(Waiting::name).containsExactly("two", "three", "");

        var lost = queue.clear();
        document.show(Project.named("other"), home.resolve("elsewhere"), null);
        lost.run();
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void a_project_that_is_opened_again_still_has_its_line_and_asks_before_it_goes_on() throws Exception {
        queue.add(three());

        document.show(Project.named("other"), home.resolve("elsewhere"), null);
        assertThat(queue.waiting()).isEmpty();
        show();

        assertThat(queue.waiting()).extracting(Waiting::name).containsExactly("two", "three");
        assertThat(queue.held().get()).isTrue();
    }

    @Test
    void settings_that_are_tried_make_runs_as_they_are_typed() {
        var several = new SeveralViewModel(document, queue);
        several.open().set(true);
        assertThat(several.plan().get().runs()).hasSize(5);

        several.addRow();
        several.rows().getFirst().values().set("0.1, 0.01");
        several.addRow();
        several.rows().getLast().path().set("training.batch_size");
        several.rows().getLast().values().set("8, 16, 32");
        assertThat(several.plan().get().runs()).hasSize(6);

        several.rows().getLast().values().set("eight");
        assertThat(several.plan().get().runs()).isEmpty();
        assertThat(several.plan().get().problem().english()).contains("batch_size eight");
        several.rows().removeLast();
        several.putInLine();

        assertThat(several.open().get()).isFalse();
        assertThat(queue.waiting()).hasSize(1);
        assertThat(queue.waiting().getFirst().series()).startsWith("search ");
    }
}
