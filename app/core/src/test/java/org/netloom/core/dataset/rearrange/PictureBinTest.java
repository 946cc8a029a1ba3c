package org.netloom.core.dataset.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.core.text.Failure;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class PictureBinTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 10, 0);

    @TempDir
    Path temporary;

    private Path root;
    private Path project;

    @BeforeEach
    void paint() throws IOException {
        root = Files.createDirectories(temporary.toRealPath().resolve("pictures"));
        project = Files.createDirectories(temporary.toRealPath().resolve("project"));
        ShapesPainter.paint(root, 3, 1);
    }

    @Test
    void whatWasRemovedIsListedTheLastFirstAndGoesBackToItsClasses() throws Exception {
        assertThat(removed()).isEmpty();
        var before = scan();
        run(folders(MONDAY).remove(List.of(0, 4)));
        run(folders(MONDAY.plusHours(1)).remove(List.of(0)));
        Files.writeString(project.resolve("removed-pictures/note.txt"), "mine");

        var removed = removed();
        assertThat(removed)
                .extracting(RemovedPicture::name)
                .containsExactly(
                        before.samples().get(1).file(),
                        before.samples().get(0).file(),
                        before.samples().get(4).file());
        assertThat(removed).extracting(one -> one.label().orElse("")).containsExactly("circle", "circle", "cross");

        var done = run(folders(MONDAY.plusHours(2)).restore(removed, ""));
        assertThat(scan().samples()).isEqualTo(before.samples());
        assertThat(removed()).isEmpty();
        assertThat(project.resolve("removed-pictures")).isDirectoryContaining(file -> file.endsWith("note.txt"));
        assertThat(project.resolve("removed-pictures")).isDirectoryNotContaining(Files::isDirectory);

        run(done.back());
        assertThat(removed()).isEqualTo(removed);
    }

    @Test
    void aClassThatIsGoneIsThereAgainAndATakenNameIsNotOverwritten() throws Exception {
        var file = scan().samples().getFirst().file();
        run(folders(MONDAY).remove(List.of(0, 1, 2)));
        Files.delete(root.resolve("circle"));
        run(folders(MONDAY).restore(removed(), ""));
        assertThat(scan().classes()).contains("circle");

        run(folders(MONDAY).remove(List.of(0)));
        Files.writeString(root.resolve(file), "a new one");
        run(folders(MONDAY).restore(removed(), ""));
        assertThat(root.resolve(file)).hasContent("a new one");
        assertThat(root.resolve(file.replace(".png", " (2).png"))).exists();
    }

    @Test
    void ofACopyThatWasTakenBackSomebodySaysTheClass() throws Exception {
        var more = Files.copy(root.resolve(scan().samples().getFirst().file()), temporary.resolve("new.png"));
        var added = run(folders(MONDAY).add(NewPictures.of(List.of(more), Progress.NONE), "star", null));
        run(added.back());
        var removed = removed();
        assertThat(removed)
                .singleElement()
                .satisfies(one -> assertThat(one.label()).isEmpty());
        assertThatThrownBy(() -> folders(MONDAY).restore(removed, "")).isInstanceOf(Failure.class);
        run(folders(MONDAY).restore(removed, "cross"));
        assertThat(root.resolve("cross/new.png")).exists();
    }

    @Test
    void deletedForGoodIsOnlyWhatWasMeant() throws Exception {
        run(folders(MONDAY).remove(List.of(0, 4)));
        var removed = removed();
        PictureBin.delete(removed.subList(0, 1), Progress.NONE);
        assertThat(removed()).isEqualTo(removed.subList(1, 2));
        assertThat(removed.getFirst().file().getParent()).doesNotExist();
        PictureBin.delete(removed, Progress.NONE);
        assertThat(removed()).isEmpty();
        assertThat(removed.getFirst().batch()).doesNotExist();
        assertThat(project.resolve("removed-pictures")).exists();
    }

    @Test
    void aBinAmongThePicturesIsFoundAndIsNoClass() throws Exception {
        var inside = Files.createDirectories(root.resolve("net"));
        var bin = PictureBin.next(inside, root, MONDAY);
        Rearranging.run(root, new ClassFolders(scan(), bin).remove(List.of(0)), Progress.NONE);
        assertThat(PictureBin.of(inside, Progress.NONE)).hasSize(1);
        assertThat(scan().classes()).doesNotContain(".removed-pictures", "removed-pictures");
    }

    private List<RemovedPicture> removed() throws Failure {
        return PictureBin.of(project, Progress.NONE);
    }

    private ClassFolders folders(LocalDateTime now) throws Failure {
        return new ClassFolders(scan(), PictureBin.next(project, root, now));
    }

    private Rearranged run(Plan plan) {
        var done = Rearranging.run(root, plan, Progress.NONE);
        assertThat(done.stopped()).isEmpty();
        return done;
    }

    private Dataset scan() throws Failure {
        return DatasetScan.of(root, Progress.NONE);
    }
}
