package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersFolderTest {
    @TempDir
    private Path folder;

    @Test
    void goesWithAnOwnerThatWasGoneBeforeThisProcessBegan() throws Exception {
        var owner = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        owner.waitFor();

        assertThat(cleared(owner.pid())).doesNotExist();
    }

    @Test
    void staysWithAnOwnerThatLives() throws Exception {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();

        assertThat(cleared(parent)).exists();
    }

    private Path cleared(long owner) throws Exception {
        var left = Files.createDirectory(folder.resolve("netloom1"));
        Files.writeString(left.resolve("log.txt"), "so far");
        new OwnersFolder(owner, left.resolve("s")).clearAway();
        return left;
    }
}
