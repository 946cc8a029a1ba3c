package org.netloom.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCommandTest {
    private static final long MB = 1 << 20;

    @Test
    void limitsMemoryAndThreadsBeforeTheEngineStarts(@TempDir Path home) throws Exception {
        for (var name : CpuFeatures.here().binaries()) {
            Files.createDirectories(home.resolve("engine-cpu").resolve(name));
        }
        Files.createDirectories(home.resolve("engine"));
        var command = EngineCommand.of(new Installation(home), home);

        assertThat(command.command()).element(1).asString().matches("-Xmx\\d+m");
        for (var either : List.of(command, command.yielding())) {
            assertThat(either.command())
                    .element(either.firstOption())
                    .asString()
                    .startsWith("-Xmx");
        }
        assertThat(command.command()).last().isEqualTo("org.netloom.engine.serve.EngineMain");
        assertThat(command.environment()).containsKey("OMP_NUM_THREADS");
        assertThat(EngineMemory.usual(EngineCommand.memory()).total()).isLessThanOrEqualTo(EngineCommand.memory());

        var limited = command.withMemory(new EngineMemory(768 * MB, 1024 * MB)).yielding();
        assertThat(limited.command())
                .contains("-Xmx768m", "-Dorg.bytedeco.javacpp.maxbytes=1024m", "-Dnetloom.memory=" + 1024 * MB);
        assertThat(limited.command().stream().filter(word -> word.startsWith("-Xmx")))
                .hasSize(1);
        assertThat(limited.command()).last().isEqualTo("org.netloom.engine.serve.EngineMain");
    }
}
