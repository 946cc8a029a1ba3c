package org.netloom.core.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.netloom.core.dataset.picture.TestPictures.write;

import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

class DatasetScanTest {
    @TempDir
    Path root;

    @Test
    void classFoldersAreClassesInSortedOrder() throws Exception {
        write(root.resolve("dog/1.png"), 1);
        write(root.resolve("cat/2.PNG"), 2);
        write(root.resolve("cat/deeper/3.png"), 3);

        var dataset = scan();

        assertThat(dataset.classes()).containsExactly("cat", "dog");
        assertThat(dataset.samples())
                .containsExactly(
                        new Sample("cat/2.PNG", 0, null),
                        new Sample("cat/deeper/3.png", 0, null),
                        new Sample("dog/1.png", 1, null));
        assertThat(dataset.faults()).isEmpty();
    }

    @Test
    void trainValidationAndTestFoldersAreSplitsWhateverTheirCase() throws Exception {
        write(root.resolve("Train/a/1.png"), 1);
        write(root.resolve("Train/b/2.png"), 2);
        write(root.resolve("val/a/3.png"), 3);
        write(root.resolve("TEST/b/4.png"), 4);

        var dataset = scan();

        assertThat(dataset.counts()).containsExactly(new ClassCount("a", 1, 1, 0), new ClassCount("b", 1, 0, 1));
    }

    @Test
    void aClassMayBeCalledTest() throws Exception {
        write(root.resolve("test/1.png"), 1);
        write(root.resolve("other/2.png"), 2);

        assertThat(scan().classes()).containsExactly("other", "test");
    }

    @Test
    void strangersAreListedAndHurtNobody() throws Exception {
        write(root.resolve("a/1.png"), 1);
        Files.writeString(root.resolve("README.md"), "about");
        Files.writeString(root.resolve("a/notes.txt"), "about");
        Files.writeString(root.resolve("a/page.jpg"), "<html>");
        Files.createFile(root.resolve("a/empty.jpg"));
        Files.createFile(root.resolve("a/.hidden.jpg"));
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("docs/manual.txt"), "about");
        var huge = TestPictures.png(Color.RED);
        ByteBuffer.wrap(huge).putInt(16, 20_000).putInt(20, 30_000);
        Files.write(root.resolve("a/huge.png"), huge);

        var dataset = scan();

        assertThat(dataset.classes()).containsExactly("a");
        assertThat(dataset.samples()).hasSize(1);
        assertThat(dataset.faults())
                .extracting(fault -> fault.file() + " " + fault.status().key() + " " + fault.width())
                .containsExactly(
                        "README.md ignored 0",
                        "a/empty.jpg refused 0",
                        "a/huge.png refused 20000",
                        "a/notes.txt ignored 0",
                        "a/page.jpg refused 0",
                        "docs/manual.txt ignored 0");
    }

    @Test
    void anEmptyFolderIsAClassWithoutSamples() throws Exception {
        write(root.resolve("a/1.png"), 1);
        Files.createDirectories(root.resolve("b"));

        assertThat(scan().counts()).containsExactly(new ClassCount("a", 1, 0, 0), new ClassCount("b", 0, 0, 0));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreFollowedButLoopsAreNot() throws Exception {
        write(root.resolve("a/1.png"), 1);
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("a/2.png"), root.resolve("a/1.png"));
        Files.createSymbolicLink(root.resolve("a/3.png"), root.resolve("nowhere"));

        var dataset = scan();

        assertThat(dataset.samples()).extracting(Sample::file).containsExactly("a/1.png", "a/2.png");
        assertThat(dataset.faults()).extracting(FileFault::file).containsExactly("a/3.png", "a/loop");
    }

    @Test
    void namesMayHoldAnythingThatTheDiskTakes() throws Exception {
        var longest = "x".repeat(251) + ".png";
        var names = List.of(" leading and trailing .png", "a,b;\"c\".png", "über.png", "漢字.png", longest);
        int seed = 0;
        for (var name : names) {
            assumeTrue(canWrite(root.resolve("klasse 漢字/" + name), seed++), "this disk takes no such name");
        }

        var dataset = scan();

        assertThat(dataset.samples())
                .extracting(Sample::file)
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> "klasse 漢字/" + name).toList());
        assertThat(dataset.faults()).isEmpty();
        var file = root.resolve("index.jsonl");
        DatasetIndex.write(file, dataset);
        assertThat(DatasetIndex.read(file)).isEqualTo(dataset);
        try (var decoder = new PictureDecoder()) {
            for (var sample : dataset.samples()) {
                assertThat(decoder.decode(root.resolve(sample.file())).width()).isEqualTo(8);
            }
        }
    }

    private static boolean canWrite(Path file, int seed) throws IOException {
        try {
            write(file, seed);
            return true;
        } catch (InvalidPathException | FileSystemException e) {
            return false;
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeReadIsListedAndTheOthersAreUsed() throws Exception {
        write(root.resolve("a/1.png"), 1);
        write(root.resolve("b/1.png"), 2);
        write(root.resolve("c/1.png"), 3);
        var locked = root.resolve("b");
        Files.setPosixFilePermissions(locked, Set.of());
        try {
            assumeFalse(Files.isReadable(locked), "whoever runs this may read everything");

            var dataset = scan();

            assertThat(dataset.samples()).extracting(Sample::file).containsExactly("a/1.png", "c/1.png");
            assertThat(dataset.faults())
                    .extracting(fault -> fault.file() + " " + fault.status().key())
                    .containsExactly("b refused");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void reportsProgressAndCanBeCancelled() throws Exception {
        for (int i = 0; i < 300; i++) {
            write(root.resolve("a/" + i + ".png"), i);
        }
        var seen = new ArrayList<Long>();
        DatasetScan.of(root, (done, total) -> {
            synchronized (seen) {
                seen.add(done);
            }
        });
        assertThat(seen).contains(300L);

        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> DatasetScan.of(root, cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aMissingFolderIsAFailure() {
        assertThatThrownBy(() -> DatasetScan.of(root.resolve("gone"), Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("gone");
    }

    @Test
    void theIndexBringsADatasetBack() throws Exception {
        write(root.resolve("train/a/1.png"), 1);
        write(root.resolve("test/b \"ü\"/2.png"), 2);
        Files.writeString(root.resolve("train/a/page.jpg"), "<html>");
        var dataset = scan();

        var file = root.resolve("index.jsonl");
        DatasetIndex.write(file, dataset);

        assertThat(DatasetIndex.read(file)).isEqualTo(dataset);
        Files.writeString(file, Files.readString(file).substring(0, 120));
        assertThatThrownBy(() -> DatasetIndex.read(file)).isInstanceOf(Failure.class);
    }

    private Dataset scan() throws Failure, IOException {
        return DatasetScan.of(root, Progress.NONE);
    }
}
