package org.netloom.core.dataset.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class ChangedFilesTest {
    private static final PictureSize SIZE = new PictureSize(5, 6, 3);

    @TempDir
    Path place;

    private Path root;
    private CacheFolder folder;

    @BeforeEach
    void pictures() throws Exception {
        root = place.resolve("set");
        folder = new CacheFolder(place.resolve("cache"), 1L << 30);
        for (int i = 10; i < 30; i++) {
            TestPictures.write(root.resolve(i % 2 == 0 ? "a" : "b").resolve(i + ".png"), i);
        }
        cache().close();
    }

    /// Nobody can decode these files any more, and nobody can tell that they have changed: whoever still has
    /// their pictures has not read them again.
    private void spoil(String... but) throws Exception {
        for (var sample : dataset().samples()) {
            var file = root.resolve(sample.file());
            if (!Arrays.asList(but).contains(sample.file())) {
                var time = Files.getLastModifiedTime(file);
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
                Files.write(file, bytes);
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    @Test
    void onlyTheFilesThatChangedAreReadAgain() throws Exception {
        TestPictures.write(root.resolve("a/10.png"), 77);
        Files.setLastModifiedTime(root.resolve("a/10.png"), FileTime.from(Instant.ofEpochSecond(5)));
        TestPictures.write(root.resolve("a/11 new.png"), 78);
        Files.delete(root.resolve("b/29.png"));
        spoil("a/10.png", "a/11 new.png");

        var dataset = dataset();
        try (var cache = cache()) {
            assertThat(cache.count()).isEqualTo(20);
            assertThat(cache.refusals()).isEmpty();
            for (int i = 0; i < cache.count(); i++) {
                int expected =
                        switch (dataset.samples().get(i).file()) {
                            case "a/10.png" -> 77;
                            case "a/11 new.png" -> 78;
                            case String name -> Integer.parseInt(name.substring(2, 4));
                        };
                assertThat(red(cache, i))
                        .isEqualTo(TestPictures.colour(expected).getRed());
                assertThat(cache.pictureWidth(i)).isEqualTo(8);
                assertThat(cache.stamp(i)).isNotZero();
            }
        }
    }

    @Test
    void aFileWithANewTimeIsReadAgainThoughItsSizeIsTheSame() throws Exception {
        spoil();
        Files.setLastModifiedTime(root.resolve("b/11.png"), FileTime.from(Instant.ofEpochSecond(5)));
        try (var cache = cache()) {
            assertThat(cache.refusals()).containsOnlyKeys(10);
        }
    }

    @Test
    void ofAFolderThatChangesOftenOnlyTheLastAreKept() throws Exception {
        for (int i = 0; i < 5; i++) {
            TestPictures.write(root.resolve("a/more" + i + ".png"), i);
            cache().close();
        }
        try (var files = Files.list(folder.path())) {
            assertThat(files.filter(file -> file.toString().endsWith(CacheFolder.ENDING)))
                    .hasSize(3);
        }
        spoil();
        Files.delete(root.resolve("a/more4.png"));
        try (var cache = cache()) {
            assertThat(cache.count()).isEqualTo(24);
            assertThat(cache.refusals()).isEmpty();
        }
    }

    private static int red(ImageCache cache, int index) {
        var pixels = new byte[SIZE.bytes()];
        cache.read(index, pixels);
        return pixels[0] & 255;
    }

    private Dataset dataset() throws Exception {
        return DatasetScan.of(root, Progress.NONE);
    }

    private ImageCache cache() throws Exception {
        return ImageCache.of(dataset(), SIZE, Fit.STRETCH, folder, Progress.NONE);
    }
}
