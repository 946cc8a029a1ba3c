package org.netloom.core.dataset.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.core.text.Failure;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class RearrangingTest {
    @TempDir
    Path temporary;

    private Path root;
    private Path project;

    @BeforeEach
    void paint() throws IOException {
        root = Files.createDirectories(temporary.toRealPath().resolve("pictures"));
        project = Files.createDirectories(temporary.toRealPath().resolve("project"));
        ShapesPainter.paint(root, 4, 1);
    }

    @Test
    void pictures_move_to_another_class_and_back() throws Exception {
        var before = contents();
        var stars = ofClass("star");
        var done = run(folders().move(stars, "circle"));

        assertThat(done.stopped()).isEmpty();
        assertThat(scan().counts()).extracting(Dataset.ClassCount::total).containsExactly(8, 4, 4, 0, 4);
        assertThat(contents()).hasSameSizeAs(before);
        assertThat(contents().values()).containsExactlyInAnyOrderElementsOf(before.values());

        assertThat(run(done.back()).stopped()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void nothing_is_overwritten_where_the_name_is_taken() throws Exception {
        var star = root.resolve(scan().samples().get(ofClass("star").getFirst()).file());
        var circle = root.resolve("circle").resolve(star.getFileName());
        Files.writeString(circle, "an old picture");
        var done = run(folders().move(List.of(ofClass("star").getFirst()), "circle"));

        var name = star.getFileName().toString().replace(".png", " (2).png");
        assertThat(done.moves().getFirst().to())
                .isEqualTo(root.resolve("circle").resolve(name));
        assertThat(circle).hasContent("an old picture");
        assertThat(done.names(root).of("star/" + star.getFileName())).isEqualTo("circle/" + name);
    }

    @Test
    void removed_pictures_lie_in_the_project_as_they_lay_in_the_dataset() throws Exception {
        var before = contents();
        var folders = folders();
        var done = run(folders.remove(ofClass("cross")));
        assertThat(scan().samples()).hasSize(16);
        var file = done.moves().getFirst();
        assertThat(file.to()).isEqualTo(folders.bin().resolve(root.relativize(file.from())));
        assertThat(file.to()).exists().startsWith(project.resolve("removed-pictures"));

        run(done.back());
        assertThat(contents()).isEqualTo(before);
        assertThat(folders.bin()).doesNotExist();
    }

    @Test
    void added_pictures_are_copies_and_wait_in_the_bin_after_undo() throws Exception {
        var before = contents();
        var outside = Files.createDirectories(temporary.resolve("more/inner"));
        Files.writeString(outside.resolve("a.jpg"), "a");
        Files.writeString(outside.resolve("notes.txt"), "no picture");
        Files.writeString(outside.resolve(".hidden.png"), "h");
        var single = Files.writeString(temporary.resolve("b.PNG"), "b");
        var pictures = NewPictures.of(List.of(temporary.resolve("more"), single), Progress.NONE);
        assertThat(pictures.others()).isEqualTo(1);

        var folders = folders();
        var done = run(folders.add(pictures, "new class", null));
        assertThat(root.resolve("new class/inner/a.jpg")).hasContent("a");
        assertThat(root.resolve("new class/b.PNG")).hasContent("b");
        assertThat(outside.resolve("a.jpg")).exists();
        assertThat(done.names(root)).isEqualTo(NewNames.NONE);

        var undone = run(done.back());
        assertThat(contents()).isEqualTo(before);
        assertThat(root.resolve("new class")).doesNotExist();
        assertThat(folders.bin().resolve("b.PNG")).hasContent("b");

        run(undone.back());
        assertThat(root.resolve("new class/inner/a.jpg")).hasContent("a");
    }

    @Test
    void a_class_is_renamed_in_every_split_and_merged_where_the_name_is_another_class() throws Exception {
        for (var split : List.of("Train", "test")) {
            ShapesPainter.paint(temporary.resolve("split").resolve(split), 3, 2);
        }
        root = temporary.toRealPath().resolve("split");
        Files.writeString(root.resolve("Train/star/readme.txt"), "about stars");
        var before = contents();
        var renamed = run(folders().rename("star", "pentagram"));
        assertThat(scan().classes()).containsExactly("circle", "cross", "pentagram", "square", "triangle");
        var file = scan().samples().stream()
                .filter(sample -> sample.split() == Split.TEST && sample.label() == 2)
                .findFirst()
                .orElseThrow()
                .file();
        assertThat(renamed.names(root).of(file.replace("pentagram", "star"))).isEqualTo(file);

        var merged = run(folders().rename("pentagram", "circle"));
        assertThat(scan().classes()).containsExactly("circle", "cross", "square", "triangle");
        assertThat(scan().count(Split.TRAIN)).isEqualTo(15);
        assertThat(root.resolve("Train/circle/readme.txt")).exists();

        run(merged.back());
        run(renamed.back());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void moved_pictures_stay_in_their_split() throws Exception {
        for (var split : List.of("train", "test")) {
            ShapesPainter.paint(temporary.resolve("split").resolve(split), 3, 2);
        }
        root = temporary.toRealPath().resolve("split");
        run(folders().move(ofClass("star"), "cross"));
        assertThat(scan().counts().get(1)).isEqualTo(new Dataset.ClassCount("cross", 6, 0, 6));
    }

    @Test
    void a_file_that_is_gone_is_told_and_keeps_no_other_back() throws Exception {
        var before = contents();
        var stars = ofClass("star");
        var plan = folders().move(stars, "circle");
        Files.delete(plan.moves().get(2).from());
        var done = run(plan);

        assertThat(done.moves()).hasSize(3);
        assertThat(done.stopped().orElseThrow().text().english()).contains("not there any more");
        run(done.back());
        before.remove(root.relativize(plan.moves().get(2).from()).toString());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_a_fault_that_leaves_all_as_it_was() throws Exception {
        Files.writeString(root.resolve("blocked"), "a file");
        var before = contents();
        var done = run(folders().move(ofClass("star"), "blocked"));
        assertThat(done.isNothing()).isTrue();
        assertThat(done.stopped()).isPresent();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void it_stops_between_two_files_when_a_person_has_enough() throws Exception {
        var asked = new AtomicInteger();
        var done = Rearranging.run(root, folders().remove(ofClass("star")), new Progress() {
            @Override
            public void at(long count, long total) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 2;
            }
        });
        assertThat(done.cancelled()).isTrue();
        assertThat(done.moves()).hasSize(2);
        assertThat(scan().samples()).hasSize(18);
    }

    @Test
    void what_a_link_brings_in_from_elsewhere_is_left_alone() throws Exception {
        var elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.copy(root.resolve(scan().samples().getFirst().file()), elsewhere.resolve("mine.png"));
        Files.createSymbolicLink(root.resolve("zebra"), elsewhere);
        var done = run(folders().remove(ofClass("zebra")));
        assertThat(done.stopped().orElseThrow().text().english()).contains("by a link alone");
        assertThat(elsewhere.resolve("mine.png")).exists();

        var link = Files.createSymbolicLink(root.resolve("star/link.png"), elsewhere.resolve("mine.png"));
        var samples = scan().samples();
        var index = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).file().equals("star/link.png"))
                .findFirst()
                .orElseThrow();
        run(folders().remove(List.of(index)));
        assertThat(link).doesNotExist();
        assertThat(elsewhere.resolve("mine.png")).exists();
    }

    @Test
    void without_renames_files_are_copied_with_their_time_before_they_go() throws Exception {
        var before = contents();
        var plan = folders().move(ofClass("star"), "circle");
        var time = Files.getLastModifiedTime(plan.moves().getFirst().from());
        var done = Rearranging.run(root, plan, Progress.NONE, new FileMover(false));
        assertThat(done.stopped()).isEmpty();
        assertThat(contents().values()).containsExactlyInAnyOrderElementsOf(before.values());
        assertThat(Files.getLastModifiedTime(done.moves().getFirst().to())).isEqualTo(time);
    }

    private ClassFolders folders() throws Failure {
        return new ClassFolders(scan(), PictureBin.next(project, root, LocalDateTime.of(2026, 1, 2, 3, 4, 5)));
    }

    private Dataset scan() throws Failure {
        return DatasetScan.of(root, Progress.NONE);
    }

    private List<Integer> ofClass(String label) throws Failure {
        var dataset = scan();
        int index = dataset.classes().indexOf(label);
        return IntStream.range(0, dataset.samples().size())
                .filter(i -> dataset.samples().get(i).label() == index)
                .boxed()
                .toList();
    }

    private Rearranged run(Plan plan) {
        return Rearranging.run(root, plan, Progress.NONE);
    }

    private Map<String, Integer> contents() throws IOException {
        var contents = new TreeMap<String, Integer>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
