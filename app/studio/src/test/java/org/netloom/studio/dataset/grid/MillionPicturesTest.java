package org.netloom.studio.dataset.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.studio.Metronome;
import org.netloom.studio.Pulses;
import org.netloom.studio.support.look.Appearance;
import org.netloom.studio.support.look.Look;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Shows a million pictures and scrolls from the first to the last in twenty seconds, as often as
/// `-Dnetloom.scrolls` says (once), and as fast back in between. Prints how long it took to show them and
/// how long pulses took; the figures are for `docs/performance.md`.
@Tag("endurance")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class MillionPicturesTest {
    private static final int COUNT = 1_000_000;
    private static final int SIDE = 8;
    private static final int SCROLLS = Integer.getInteger("netloom.scrolls", 1);
    private static final long SCROLL_NANOS = 20_000_000_000L;

    private ThumbnailGrid grid;

    @Start
    void start(Stage stage) {
        grid = new ThumbnailGrid(new ThumbnailGrid.Gestures() {
            @Override
            public void open(int sample) {}

            @Override
            public void drag(List<Integer> samples, Node tile) {}

            @Override
            public void copy(int sample) {}

            @Override
            public void move(Node where, List<Integer> samples) {}

            @Override
            public void remove(List<Integer> samples) {}
        });
        var scene = new Scene(grid, 1200, 800);
        new Look(Appearance.DARK).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aMillionPicturesScrollFromEndToEnd(@TempDir Path folder, FxRobot robot) throws Exception {
        write(folder.resolve("set"));
        var dataset = DatasetScan.of(folder.resolve("set"), Progress.NONE);
        var size = new PictureSize(16, 16, 3);
        Path file;
        try (var cache = ImageCache.of(
                dataset, size, Fit.THUMBNAIL, new CacheFolder(folder.resolve("cache"), 4L << 30), Progress.NONE)) {
            file = cache.file();
        }
        try (var source = ThumbnailSource.open(dataset, file);
                var metronome = Metronome.start(folder)) {
            var shown = IntStream.range(0, COUNT)
                    .mapToLong(i -> (long) dataset.samples().get(i).label() << 32 | i)
                    .sorted()
                    .mapToInt(key -> (int) key)
                    .toArray();
            long begun = System.nanoTime();
            robot.interact(() -> {
                grid.use(source);
                grid.show(dataset, shown, true);
            });
            System.out.printf(Locale.ROOT, "[million] shown after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
            robot.sleep(1000);

            var pulses = new Pulses();
            robot.interact(pulses::start);
            scroll(robot, true);
            for (int i = 1; i < SCROLLS; i++) {
                scroll(robot, false);
                scroll(robot, true);
            }
            robot.interact(pulses::stop);

            pulses.print(metronome.misses());
            System.out.printf(
                    Locale.ROOT,
                    "[million] heap %d MB%n",
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            assertThat(flow().getLastVisibleCell().getIndex())
                    .isEqualTo(grid.getItems().size() - 1);
            robot.interact(() -> grid.use(null));
        }
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) grid.lookup(".virtual-flow");
    }

    private void scroll(FxRobot robot, boolean down) throws Exception {
        var done = new CompletableFuture<Void>();
        robot.interact(() -> new AnimationTimer() {
            private long first;

            @Override
            public void handle(long now) {
                first = first == 0 ? now : first;
                double part = Math.min(1, (now - first) / (double) SCROLL_NANOS);
                flow().setPosition(down ? part : 1 - part);
                if (now - first > SCROLL_NANOS + 500_000_000L) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.get();
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(1);
        try (var images = data(folder.resolve("train-images-idx3-ubyte"));
                var labels = data(folder.resolve("train-labels-idx1-ubyte"))) {
            images.writeInt(0x803);
            images.writeInt(COUNT);
            images.writeInt(SIDE);
            images.writeInt(SIDE);
            labels.writeInt(0x801);
            labels.writeInt(COUNT);
            var picture = new byte[SIDE * SIDE];
            for (int i = 0; i < COUNT; i++) {
                random.nextBytes(picture);
                images.write(picture);
                labels.write(i % 10);
            }
        }
    }

    private static DataOutputStream data(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }
}
