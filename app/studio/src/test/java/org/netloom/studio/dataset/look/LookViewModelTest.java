package org.netloom.studio.dataset.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Augmentation.RandomFlip;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.FlipMode;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.GraphEdit.ReplaceGraph;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.support.TaskRunner;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class LookViewModelTest {
    private static final Graph PLAIN = Graph.chain(List.of(new Input(2, 2, 1), new Flatten()));
    private static final Graph VARIED = Graph.chain(
            List.of(new Input(2, 2, 1), new RandomFlip(FlipMode.HORIZONTAL_AND_VERTICAL, null), new Flatten()));

    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Document document = new Document();
    private final Engines engines = new Engines(stage, new PlayedEngine.Stage(), screen);

    @TempDir
    private Path home;

    private Dataset dataset;
    private LookViewModel model;

    @BeforeEach
    void open() throws Exception {
        ShapesPainter.paint(home.resolve("pictures"), 2, 1);
        dataset = DatasetScan.of(home.resolve("pictures"), Progress.NONE);
        document.show(Project.named("p").withGraph(PLAIN), home, null);
        model = new LookViewModel(document, engines.service(), TaskRunner.inline());
    }

    @Test
    void a_picture_is_shown_with_its_file_and_varied_as_soon_as_the_net_says_so() throws Exception {
        look(1);
        var engine = stage.next();
        answer(engine, engine.asked(Request.ShowPicture.class));
        screen.until(() -> model.seen().get() != null);

        var shown = Objects.requireNonNull(model.look().get());
        assertThat(shown.original().width()).isEqualTo(3);
        assertThat(shown.file().format()).isEqualTo("PNG");
        assertThat(shown.file().bytes()).isEqualTo(Files.size(file(1)));
        assertThat(shown.file().hash()).hasSize(64);
        var seen = Objects.requireNonNull(model.seen().get());
        assertThat(seen.net().picture().pixels()).containsExactly(10, 20, 30, 40);
        assertThat(seen.variants()).isEmpty();

        document.apply(new ReplaceGraph(VARIED, Text.of("x")));
        screen.until(() -> {
            var now = model.seen().get();
            return now != null && !now.variants().isEmpty();
        });
        var variants = Objects.requireNonNull(model.seen().get()).variants();
        assertThat(variants).hasSize(16);
        assertThat(variants.stream().map(variant -> (int) variant.pixels()[0]).distinct())
                .containsExactlyInAnyOrder(10, 40);
        var before = first(model);
        model.again();
        assertThat(first(model)).isNotEqualTo(before);
    }

    @Test
    void a_late_answer_does_not_push_the_next_picture_aside() throws Exception {
        look(0);
        var engine = stage.next();
        var first = engine.asked(Request.ShowPicture.class);
        look(1);
        assertThat(engine.asked(Request.Cancel.class).id()).isEqualTo(first.id());
        var second = engine.asked(Request.ShowPicture.class);
        answer(engine, second);
        screen.until(() -> model.look().get() != null);
        answer(engine, first);

        assertThat(Objects.requireNonNull(model.look().get()).at().index()).isEqualTo(1);
        model.close();
        assertThat(model.look().get()).isNull();
    }

    @Test
    void what_cannot_be_decoded_says_why() throws Exception {
        look(0);
        var engine = stage.next();
        var request = engine.asked(Request.ShowPicture.class);
        engine.say(new Event.Failed(request.id(), Text.of("It is cut off.")));
        screen.until(() -> model.problem().get().english().contains("cut off"));

        assertThat(model.look().get()).isNull();
        assertThat(Path.of(request.pixels())).doesNotExist();
    }

    private void look(int index) {
        model.show(new LookedAt(dataset, index, Split.TRAIN, null));
    }

    private Path file(int index) {
        return dataset.root().resolve(dataset.samples().get(index).file());
    }

    /// A picture of 3 × 1 pixels, and of 2 × 2 gray ones for the net.
    private void answer(PlayedEngine engine, Request.ShowPicture request) throws IOException {
        assertThat(List.of(request.height(), request.width(), request.channels()))
                .containsExactly(2, 2, 1);
        var pixels = new byte[9 + 12];
        for (int i = 0; i < 4; i++) {
            Arrays.fill(pixels, 9 + 3 * i, 12 + 3 * i, (byte) (10 * (i + 1)));
        }
        Files.write(Path.of(request.pixels()), pixels);
        engine.say(
                new Event.PictureShown(request.id(), 30, 10, new Event.Preview(0, 3, 1), new Event.Preview(9, 2, 2)));
    }

    private static List<Integer> first(LookViewModel model) {
        return Objects.requireNonNull(model.seen().get()).variants().stream()
                .map(variant -> (int) variant.pixels()[0])
                .toList();
    }
}
