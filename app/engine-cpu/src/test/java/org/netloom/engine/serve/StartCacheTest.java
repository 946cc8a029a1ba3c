package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.process.StartCache;

/// What an engine loads is kept for the next ones.
class StartCacheTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there a process tells which files it has mapped")
    void engineStartsFromWhatARehearsalLoaded() throws Exception {
        var command = EngineCommand.of(Installation.here(), folder);
        var cache = StartCache.of(command, folder.resolve("caches"));
        assertThat(cache.quicker()).isEqualTo(command);
        assumeThat(cache.possible()).isTrue();

        var abandoned = Files.createDirectories(folder.resolve("caches/rehearsal1"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        cache.make();

        assertThat(cache.file()).isRegularFile();
        assertThat(Files.list(folder.resolve("caches"))).containsExactly(cache.file());
        try (var engine = EngineProcess.start(cache.quicker(), _ -> {}, _ -> {})) {
            var maps = Files.readString(Path.of("/proc/" + engine.pid() + "/maps"));
            assertThat(maps).contains(cache.file().toString());
        }
    }
}
