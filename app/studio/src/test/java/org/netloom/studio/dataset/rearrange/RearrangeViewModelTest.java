package org.netloom.studio.dataset.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.dataset.rearrange.PictureBin;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.PictureGroups;
import org.netloom.core.project.Project;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.core.text.Failure;
import org.netloom.studio.document.Document;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class RearrangeViewModelTest {
    private static final List<String> CLASSES = List.of("circle", "cross", "square", "star", "triangle");

    @TempDir
    Path temporary;

    private final Document document = new Document();
    private final Notices notices = new Notices(Runnable::run);
    private Path home;
    private Path root;
    private Dataset dataset;
    private RearrangeViewModel model;

    @BeforeEach
    void open() throws Exception {
        home = Files.createDirectories(temporary.resolve("project"));
        root = Files.createDirectories(temporary.resolve("pictures")).toRealPath();
        ShapesPainter.paint(root, 4, 1);
        dataset = DatasetScan.of(root, Progress.NONE);
        document.show(Project.named("p").withDataset(DatasetReference.to(root, home), dataset.classes()), home, null);
        model = new RearrangeViewModel(
                new OnDisk(),
                new ProjectClasses(document),
                document,
                TaskRunner.inline(),
                notices,
                new FileWork(Runnable::run));
    }

    @Test
    void a_moved_picture_has_its_new_class_and_undo_and_redo_move_its_file() throws Exception {
        var file = dataset.samples().getFirst().file();
        var there = root.resolve("star").resolve(Path.of(file).getFileName());
        model.move(List.of(0), "star");
        assertThat(counts()).containsExactly(3, 4, 4, 5, 4);
        assertThat(document.undoable().get().orElseThrow().english()).isEqualTo("Move a picture to star");

        document.undo();
        assertThat(counts()).containsExactly(4, 4, 4, 4, 4);
        assertThat(root.resolve(file)).exists();
        assertThat(there).doesNotExist();
        document.redo();
        assertThat(there).exists();
        document.undo();
        assertThat(root.resolve(file)).exists();
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void what_is_left_out_or_kept_together_follows_its_files() {
        var first = dataset.samples().getFirst().file();
        var other = dataset.samples().get(7).file();
        var reference = DatasetReference.to(root, home)
                .withExcluded(List.of(first))
                .withGroups(new PictureGroups("", List.of(List.of(first, other))));
        document.show(Project.named("p").withDataset(reference, CLASSES), home, null);
        model.rename("circle", "ring");

        var now = first.replace("circle/", "ring/");
        var project = document.project().get();
        var changed = Objects.requireNonNull(project.dataset());
        assertThat(changed.excluded()).containsExactly(now);
        assertThat(changed.groups().together()).containsExactly(List.of(now, other));
        assertThat(project.labels()).containsExactly("cross", "ring", "square", "star", "triangle");
        document.undo();
        assertThat(document.project().get().dataset()).isEqualTo(reference);
        assertThat(document.project().get().labels()).isEqualTo(CLASSES);
        assertThat(root.resolve(first)).exists();
    }

    @Test
    void removed_pictures_wait_in_the_project_until_undo() throws Exception {
        model.remove(List.of(0, 1));
        assertThat(counts()).containsExactly(2, 4, 4, 4, 4);
        try (var kept = Files.walk(home.resolve("removed-pictures"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(2);
        }
        document.undo();
        assertThat(counts()).containsExactly(4, 4, 4, 4, 4);
    }

    @Test
    void removed_pictures_go_back_on_a_later_day_and_undo_takes_that_back() throws Exception {
        model.remove(List.of(0, 1));
        var project = document.project().get();
        document.show(project, home, null); // nothing is left to undo
        var removed = PictureBin.of(home, Progress.NONE);
        assertThat(removed).hasSize(2);

        model.restore(removed, "");
        assertThat(counts()).containsExactly(4, 4, 4, 4, 4);
        assertThat(PictureBin.of(home, Progress.NONE)).isEmpty();
        assertThat(document.undoable().get().orElseThrow().english()).isEqualTo("Put back 2 pictures");
        document.undo();
        assertThat(counts()).containsExactly(2, 4, 4, 4, 4);
        assertThat(PictureBin.of(home, Progress.NONE)).isEqualTo(removed);
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void dropped_pictures_make_a_class_of_the_project() throws Exception {
        var more = Files.createDirectories(temporary.resolve("more"));
        Files.copy(root.resolve(dataset.samples().getFirst().file()), more.resolve("a.png"));
        model.add(List.of(more), "arrow", null);
        assertThat(document.project().get().labels()).startsWith("arrow", "circle");
        assertThat(more.resolve("a.png")).exists();
        document.undo();
        assertThat(document.project().get().labels()).isEqualTo(CLASSES);
        assertThat(root.resolve("arrow")).doesNotExist();
    }

    @Test
    void what_cannot_be_done_is_said_and_leaves_no_step() {
        model.move(List.of(0), "no/folder");
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().getFirst().message()).contains("also the name of a folder");
        assertThat(document.undoable().get()).isEmpty();
        assertThat(counts()).containsExactly(4, 4, 4, 4, 4);
    }

    @Test
    void an_undo_that_finds_a_file_gone_puts_back_the_others_and_says_so() throws Exception {
        model.remove(List.of(0, 1));
        try (var kept = Files.walk(home.resolve("removed-pictures"))) {
            Files.delete(kept.filter(Files::isRegularFile).sorted().findFirst().orElseThrow());
        }
        document.undo();
        assertThat(counts()).containsExactly(3, 4, 4, 4, 4);
        assertThat(notices.shown().getFirst().message()).contains("not there any more");
    }

    private List<Integer> counts() {
        return dataset.counts().stream().map(Dataset.ClassCount::total).toList();
    }

    private final class OnDisk implements RearrangeViewModel.Pictures {
        @Override
        public Path folder() {
            return root;
        }

        @Override
        public Dataset dataset() {
            return dataset;
        }

        @Override
        public void refresh(NewNames names, Runnable then) {
            try {
                dataset = DatasetScan.of(root, Progress.NONE);
            } catch (Failure e) {
                throw new AssertionError(e);
            }
            then.run();
        }
    }
}
