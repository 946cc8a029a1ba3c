package org.netloom.core.dataset.cache;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

class ImageCacheTest {
    private static final PictureSize SIZE = new PictureSize(5, 6, 3);

    @TempDir
    Path place;

    private Path root;
    private CacheFolder folder;

    @BeforeEach
    void pictures() throws Exception {
        root = place.resolve("set");
        folder = new CacheFolder(place.resolve("cache"), 1L << 30);
        for (int i = 0; i < 40; i++) {
            TestPictures.write(root.resolve(i % 2 == 0 ? "a" : "b").resolve(i + ".png"), i);
        }
    }

    @Test
    void holdsWhatDecodingAndResizingGive() throws Exception {
        var dataset = scan();
        try (var cache = cache(dataset);
                var decoder = new PictureDecoder()) {
            assertThat(cache.count()).isEqualTo(40);
            var expected = new byte[SIZE.bytes()];
            var found = new byte[SIZE.bytes() + 3];
            for (int i = 0; i < 40; i++) {
                var picture =
                        decoder.decode(root.resolve(dataset.samples().get(i).file()));
                Resize.into(picture, Fit.STRETCH, 5, 6, 3, expected);
                cache.read(i, found, 3);
                assertThat(Arrays.copyOfRange(found, 3, found.length)).isEqualTo(expected);
                assertThat(cache.entry(i).toArray(JAVA_BYTE)).isEqualTo(expected);
                assertThat(cache.pictureWidth(i)).isEqualTo(8);
            }
            assertThat(cache.refusals()).isEmpty();
        }
    }

    @Test
    void leavesOutWhatCannotBeDecodedAndSaysWhy() throws Exception {
        var jpeg = TestPictures.encode(TestPictures.halves(90, 60, Color.RED, Color.BLUE), "jpeg");
        Files.write(root.resolve("a/cut.jpg"), Arrays.copyOf(jpeg, jpeg.length - 50));
        var dataset = scan();
        int cut = dataset.samples().size() - 21;
        assertThat(dataset.samples().get(cut).file()).isEqualTo("a/cut.jpg");

        try (var cache = cache(dataset)) {
            assertThat(cache.refused(cut)).isTrue();
            assertThat(cache.refused(cut - 1)).isFalse();
            var pixels = new byte[SIZE.bytes()];
            Arrays.fill(pixels, (byte) 7);
            cache.read(cut, pixels);
            assertThat(pixels).containsOnly(0);
            assertThat(cache.faults(dataset)).singleElement().satisfies(fault -> {
                assertThat(fault.file()).isEqualTo("a/cut.jpg");
                assertThat(fault.width()).isEqualTo(90);
                assertThat(fault.reason().english()).contains("cut off");
            });
        }
    }

    @Test
    void decodesOnceUntilAFileChanges() throws Exception {
        var dataset = scan();
        Path first;
        try (var cache = cache(dataset)) {
            first = cache.file();
        }
        var steps = new AtomicLong();
        try (var cache = ImageCache.of(dataset, SIZE, Fit.STRETCH, folder, (done, total) -> steps.incrementAndGet())) {
            assertThat(cache.file()).isEqualTo(first);
            assertThat(steps.get()).isZero();
        }
        Files.setLastModifiedTime(root.resolve("a/0.png"), FileTime.from(Instant.ofEpochSecond(5)));
        try (var cache = cache(dataset)) {
            assertThat(cache.file()).isNotEqualTo(first);
        }
    }

    @Test
    void makesADamagedFileAnew() throws Exception {
        var dataset = scan();
        Path file;
        try (var cache = cache(dataset)) {
            file = cache.file();
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
        assertThatThrownBy(() -> ImageCache.open(file)).isInstanceOf(Failure.class);

        try (var cache = cache(dataset)) {
            assertThat(cache.file()).isEqualTo(file);
            assertThat(cache.refused(39)).isFalse();
        }
    }

    @Test
    void takesUpWhatACancelledBuildLeft() throws Exception {
        var dataset = scan();
        var large = new PictureSize(512, 512, 3); // so that a thread takes only some at a time
        var done = new AtomicLong();
        assertThatThrownBy(() -> ImageCache.of(dataset, large, Fit.STRETCH, folder, new Progress() {
                    @Override
                    public void at(long now, long total) {
                        done.set(now);
                    }

                    @Override
                    public boolean cancelled() {
                        return done.get() > 0;
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(parts()).hasSize(1);

        var steps = new AtomicLong();
        try (var cache = ImageCache.of(dataset, large, Fit.STRETCH, folder, (now, total) -> steps.set(now))) {
            assertThat(steps.get()).isEqualTo(40);
            for (int i = 0; i < 40; i++) {
                assertThat(cache.refused(i)).isFalse();
                assertThat(cache.entry(i).get(JAVA_BYTE, 0) & 255)
                        .isEqualTo(TestPictures.colour(number(dataset, i)).getRed());
            }
        }
        assertThat(parts()).isEmpty();
    }

    @Test
    void severalMayAskAtOnce() throws Exception {
        var dataset = scan();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Path> ask = () -> {
                try (var cache = cache(dataset)) {
                    return cache.file();
                }
            };
            var files = threads.invokeAll(List.of(ask, ask, ask, ask));
            for (var file : files) {
                assertThat(file.get()).isEqualTo(files.getFirst().get()).exists();
            }
        }
    }

    private static int number(Dataset dataset, int index) {
        return Integer.parseInt(dataset.samples().get(index).file().replaceAll("\\D", ""));
    }

    private List<Path> parts() throws Exception {
        try (var files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private Dataset scan() throws Failure {
        return DatasetScan.of(root, Progress.NONE);
    }

    private ImageCache cache(Dataset dataset) throws Failure {
        return ImageCache.of(dataset, SIZE, Fit.STRETCH, folder, Progress.NONE);
    }
}
