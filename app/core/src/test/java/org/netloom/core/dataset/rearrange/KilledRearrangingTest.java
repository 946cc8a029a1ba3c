package org.netloom.core.dataset.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that moves pictures by copies, the slower way, is killed at any moment: each picture is whole
/// in one of the two places at least, and no part of one bears a picture's name.
class KilledRearrangingTest {
    private static final int FILES = 300;
    private static final int BYTES = 200_000;
    private static final int KILLS = 4;

    @Test
    void no_picture_is_lost(@TempDir Path temporary) throws Exception {
        var root = temporary.toRealPath();
        var all = new HashSet<Integer>();
        var random = new Random(5);
        var from = Files.createDirectories(root.resolve("from"));
        Files.createDirectories(root.resolve("to"));
        for (int i = 0; i < FILES; i++) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            Files.write(from.resolve(i + ".png"), bytes);
            all.add(Arrays.hashCode(bytes));
        }
        int moved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Mover.class.getName(),
                            root.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.getInputStream().read()).isEqualTo('!');
            Thread.sleep(random.nextInt(100));
            process.destroyForcibly().waitFor();
            var found = new HashSet<Integer>();
            read(from, found);
            read(root.resolve("to"), found);
            assertThat(found).isEqualTo(all);
            try (var to = Files.list(root.resolve("to"))) {
                moved = (int) to.count();
            }
        }
        assertThat(moved).isPositive();
    }

    /// Whole pictures alone: what is not forgets to be in the set.
    private static void read(Path folder, Set<Integer> found) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.png")) {
            for (var file : files) {
                if (!file.getFileName().toString().startsWith(".")) {
                    found.add(Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
    }

    /// The process that is killed.
    static final class Mover {
        private Mover() {}

        public static void main(String... arguments) throws IOException {
            var root = Path.of(arguments[0]);
            var moves = new ArrayList<FileMove>();
            try (var files = Files.newDirectoryStream(root.resolve("from"), "*.png")) {
                files.forEach(
                        file -> moves.add(FileMove.of(file, root.resolve("to").resolve(file.getFileName()))));
            }
            Rearranging.run(
                    root,
                    new Plan(List.of(), moves, List.of(), root.resolve("bin")),
                    (done, total) -> {
                        System.out.write('!');
                        System.out.flush();
                    },
                    new FileMover(false));
        }
    }
}
