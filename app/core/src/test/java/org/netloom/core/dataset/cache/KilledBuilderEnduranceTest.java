package org.netloom.core.dataset.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;

/// Kills the process that decodes, at any moment, twenty times: what is read afterwards is what a
/// builder whom nobody disturbed has written.
@Tag("endurance")
class KilledBuilderEnduranceTest {
    private static final int PICTURES = 3000;
    private static final int KILLS = 20;
    private static final PictureSize SIZE = new PictureSize(64, 64, 3);

    @TempDir
    Path folder;

    /// The child: decodes the pictures in the first folder into a cache in the second.
    public static final class Builder {
        private Builder() {}

        public static void main(String[] folders) throws Exception {
            cache(Path.of(folders[0]), Path.of(folders[1])).close();
        }
    }

    private static ImageCache cache(Path pictures, Path caches) throws Exception {
        Dataset dataset = DatasetScan.of(pictures, Progress.NONE);
        return ImageCache.of(dataset, SIZE, Fit.STRETCH, new CacheFolder(caches, 1L << 33), Progress.NONE);
    }

    private static String hash(ImageCache cache) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        var pixels = new byte[SIZE.bytes()];
        for (int i = 0; i < cache.count(); i++) {
            cache.read(i, pixels);
            sha.update(pixels);
            sha.update((byte) (cache.refused(i) ? 1 : 0));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    @Test
    void whatIsReadAfterTwentyKillsIsWhatWasThere() throws Exception {
        var pictures = folder.resolve("pictures");
        for (int i = 0; i < PICTURES; i++) {
            TestPictures.write(pictures.resolve((i % 2 == 0 ? "a/" : "b/") + i + ".png"), i);
        }
        Files.write(pictures.resolve("a/cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        String expected;
        long undisturbed = System.nanoTime();
        try (var cache = cache(pictures, folder.resolve("undisturbed"))) {
            expected = hash(cache);
        }
        long millis = Math.max(200, (System.nanoTime() - undisturbed) / 1_000_000);
        var random = new Random(4);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            var caches = folder.resolve("disturbed" + i / 5);
            killed += buildAndKill(pictures, caches, 150 + random.nextInt((int) (2 * millis))) ? 1 : 0;
            if (i % 5 == 4) {
                try (var cache = cache(pictures, caches)) {
                    assertThat(hash(cache)).isEqualTo(expected);
                }
            }
        }
        assertThat(killed).isGreaterThan(KILLS / 4);
    }

    private static boolean buildAndKill(Path pictures, Path caches, int afterMillis) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var child = new ProcessBuilder(
                        java, "-cp", classes, Builder.class.getName(), pictures.toString(), caches.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = child.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        return !ended;
    }
}
