package org.netloom.studio.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.health.DatasetProblem;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.dataset.order.PictureOrder;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.support.TaskRunner;

class DatasetViewModelTest {
    private static final List<String> CLASSES = List.of("circle", "cross", "square", "star", "triangle");

    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Document document = new Document();
    private final Engines engines = new Engines(stage, new PlayedEngine.Stage(), screen);
    private final DatasetViewModel model = new DatasetViewModel(document, engines.service(), TaskRunner.inline());

    @TempDir
    Path temporary;

    private Path home;
    private Path pictures;

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectories(temporary.resolve("project"));
        pictures = Files.createDirectories(temporary.resolve("pictures"));
        document.show(Project.named("p"), home, null);
    }

    @Test
    void a_chosen_folder_gives_the_project_its_classes_and_a_net_that_fits() throws Exception {
        ShapesPainter.paint(pictures, 10, 1);
        model.choose(pictures);
        var engine = stage.next();
        scanAndDecode(engine);
        screen.until(() -> !document.graph().blocks().isEmpty());

        var project = document.project().get();
        assertThat(project.labels()).isEqualTo(CLASSES);
        assertThat(project.dataset()).isEqualTo(DatasetReference.to(pictures, home));
        assertThat(document.graph().blocks().getFirst().layer()).isEqualTo(new Input(Shape.map(32, 32, 3)));
        assertThat(((Dense) document.graph().blocks().getLast().layer()).units())
                .isEqualTo(5);
        assertThat(document.checked().get().isTrainable()).isTrue();
        screen.until(() -> model.thumbnails().source().get() != null);
        assertThat(model.thumbnails().source().get().pixels(0)).hasSize(128 * 128 * 3);
    }

    @Test
    void pictures_are_sorted_by_class_and_filtered_by_class_and_split() throws Exception {
        ShapesPainter.paint(pictures, 10, 1);
        model.choose(pictures);
        scan(stage.next());
        screen.until(() -> model.shown().get().length == 50);

        model.filter().set(PictureFilter.ALL.withLabel(2));
        assertThat(model.shown().get()).hasSize(10);
        model.filter().set(model.filter().get().withSplit(Split.VALIDATION));
        assertThat(model.shown().get()).hasSize(2);
        assertThat(model.splits().get().counts().get(2).validation()).isEqualTo(2);
    }

    @Test
    void a_problem_is_shown_with_its_pictures_and_mended_and_brought_back_by_undo() throws Exception {
        ShapesPainter.paint(pictures, 10, 1);
        Path original;
        try (var files = Files.list(pictures.resolve("star"))) {
            original = files.sorted().findFirst().orElseThrow();
        }
        Files.copy(original, pictures.resolve("cross/copy.png"));
        model.choose(pictures);
        var engine = stage.next();
        scanAndDecode(engine);
        screen.until(() -> model.health().problems().get().stream()
                .anyMatch(problem -> problem.kind() == DatasetProblem.Kind.TWO_LABELS));
        var problem = model.health().problems().get().stream()
                .filter(each -> each.kind() == DatasetProblem.Kind.TWO_LABELS)
                .findFirst()
                .orElseThrow();

        model.filter().set(PictureFilter.of(problem));
        assertThat(model.shown().get()).hasSize(2);

        model.health().leaveOut(problem);
        model.filter().set(PictureFilter.ALL);
        assertThat(model.shown().get()).hasSize(49);
        assertThat(model.health().leftOut())
                .containsExactlyInAnyOrder("cross/copy.png", "star/" + original.getFileName());
        assertThat(model.health().remedy(problem)).isEmpty();

        document.undo();
        assertThat(model.shown().get()).hasSize(51);
        model.filter().set(PictureFilter.ALL.withSearch("COPY"));
        assertThat(model.shown().get()).hasSize(1);
    }

    @Test
    void a_scan_can_be_cancelled_and_begun_again() throws Exception {
        model.choose(pictures);
        var engine = stage.next();
        engine.asked(Request.Scan.class);
        model.scan().get().cancel();
        engine.asked(Request.Cancel.class);
        assertThat(model.state().get()).isInstanceOf(DatasetState.Failed.class);
        assertThat(document.project().get().dataset()).isNull();

        model.again();
        engine.asked(Request.Scan.class);
        assertThat(model.state().get()).isInstanceOf(DatasetState.Scanning.class);
    }

    @Test
    void pictures_that_are_not_there_are_missed_with_the_hint_of_the_project() {
        var wanted = DatasetReference.wanted("Get them from the shelf.");
        document.show(Project.named("q").withDataset(wanted, List.of()), home, null);

        assertThat(model.state().get())
                .isEqualTo(new DatasetState.Missing(home.resolve("data"), "Get them from the shelf."));
    }

    @Test
    void a_folder_of_one_class_is_refused_with_what_to_do() throws Exception {
        Files.createDirectories(pictures.resolve("cats"));
        model.choose(pictures);
        var engine = stage.next();
        var request = engine.asked(Request.Scan.class);
        DatasetIndex.write(Path.of(request.index()), new Dataset(pictures, List.of("cats"), List.of(), List.of()));
        engine.say(new Event.Scanned(request.id(), request.index(), 0, 1, 0));
        screen.until(() -> model.state().get() instanceof DatasetState.Failed);

        assertThat(((DatasetState.Failed) model.state().get()).why().english())
                .contains("one class")
                .contains("choose the folder");
    }

    @Test
    void what_is_looked_at_stays_in_sight_while_files_change() throws Exception {
        ShapesPainter.paint(pictures, 4, 1);
        model.choose(pictures);
        var engine = stage.next();
        scanAndDecode(engine);
        screen.until(() -> model.thumbnails().source().get() != null);
        model.filter().set(PictureFilter.ALL.withLabel(3));
        var before = model.shown().get();
        assertThat(shownFiles()).hasSize(4).allMatch(file -> file.startsWith("star/"));

        var small = model.thumbnails().source().get().pixels(before[1]);
        assertThat(small).isNotEmpty();
        Files.delete(pictures.resolve(shownFiles().getFirst()));
        Files.createDirectories(pictures.resolve("arrow"));
        Files.copy(pictures.resolve(shownFiles().getLast()), pictures.resolve("arrow/a.png"));
        var told = new boolean[1];
        model.refresh(NewNames.NONE, () -> told[0] = true);
        assertThat(model.state().get()).isInstanceOf(DatasetState.Ready.class);
        assertThat(model.shown().get()).isEqualTo(before);
        scan(engine);
        screen.until(() -> told[0]);
        assertThat(model.filter().get().label()).isEqualTo(4);
        assertThat(shownFiles()).hasSize(3).allMatch(file -> file.startsWith("star/"));
        assertThat(model.classes().others().get()).isTrue();
        assertThat(model.thumbnails().source().get()).isNull();
        var meanwhile = model.thumbnails().shown().get();
        assertThat(meanwhile.pixels(model.shown().get()[0])).isEqualTo(small);
        assertThat(meanwhile.pixels(0)).isEmpty(); // the new one
        decode(engine);
        screen.until(() -> model.thumbnails().source().get() != null);
        assertThat(model.thumbnails().source().get().count()).isEqualTo(20);
        assertThat(model.thumbnails().shown().get())
                .isSameAs(model.thumbnails().source().get());
        assertThat(meanwhile.pixels(model.shown().get()[0])).isEmpty();
    }

    @Test
    void pictures_come_in_the_order_of_names_pixels_bytes_and_problems() throws Exception {
        ShapesPainter.paint(pictures, 4, 1);
        var large = pictures.resolve("square/large.png");
        ImageIO.write(new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB), "png", large.toFile());
        var heavy = pictures.resolve("star/heavy.bmp");
        ImageIO.write(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), "bmp", heavy.toFile());
        Files.copy(heavy, pictures.resolve("triangle/copy.bmp"));
        model.choose(pictures);
        var engine = stage.next();
        scanAndDecode(engine);
        screen.until(() -> model.health().findings().get() != null);
        assertThat(first()).startsWith("circle/");

        model.order().set(PictureOrder.MOST_PIXELS);
        assertThat(first()).isEqualTo("square/large.png");
        model.order().set(PictureOrder.MOST_BYTES);
        assertThat(first()).isEqualTo("star/heavy.bmp");
        model.order().set(PictureOrder.LEAST_BYTES);
        assertThat(shownFiles()).last().isEqualTo("triangle/copy.bmp");
        model.order().set(PictureOrder.LEAST_PIXELS);
        assertThat(shownFiles()).last().isEqualTo("square/large.png");
        model.order().set(PictureOrder.PROBLEM);
        var problem = model.health().problems().get().stream()
                .filter(each -> !each.groups().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(problem.groups().stream().flatMap(List::stream))
                .contains(model.shown().get()[0]);
        model.order().set(PictureOrder.NAME);
        assertThat(shownFiles()).isSorted().hasSize(23);
    }

    @Test
    void looking_again_leaves_what_is_known_in_sight_and_can_be_given_up() throws Exception {
        ShapesPainter.paint(pictures, 4, 1);
        model.choose(pictures);
        var engine = stage.next();
        scanAndDecode(engine);
        screen.until(() -> model.thumbnails().source().get() != null);
        model.again();
        engine.asked(Request.Scan.class);
        assertThat(model.state().get()).isInstanceOf(DatasetState.Ready.class);
        var told = new int[1];
        model.refresh(NewNames.NONE, () -> told[0]++);
        model.scan().get().cancel();
        assertThat(told[0]).isOne();
        assertThat(model.scan().get()).isNull();
        assertThat(model.thumbnails().source().get().pixels(0)).isNotEmpty();
    }

    private String first() {
        return shownFiles().getFirst();
    }

    private List<String> shownFiles() {
        var samples = ((DatasetState.Ready) model.state().get()).dataset().samples();
        return Arrays.stream(model.shown().get())
                .mapToObj(i -> samples.get(i).file())
                .toList();
    }

    private void scanAndDecode(PlayedEngine engine) throws Exception {
        scan(engine);
        screen.until(() -> model.state().get() instanceof DatasetState.Ready);
        decode(engine);
        decode(engine);
    }

    private void scan(PlayedEngine engine) throws Exception {
        PlayedScan.scan(engine);
    }

    private void decode(PlayedEngine engine) throws Exception {
        PlayedScan.decode(engine, screen, temporary.resolve("cache"));
    }
}
