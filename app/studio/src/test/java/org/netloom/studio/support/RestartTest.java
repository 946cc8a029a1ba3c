package org.netloom.studio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:AOTCacheOutput=start.aot");

    @Test
    void javaStartsTheSameWithTheProjectAndWritesNoSecondCache() {
        assertThat(Restart.command("/jdk/bin/java", OPTIONS, "a.jar", String.class, Path.of("shapes")))
                .containsExactly("/jdk/bin/java", "-Xmx1g", "-cp", "a.jar", "java.lang.String", "shapes");
    }

    @Test
    void anInstalledProgramIsItsOwnCommand() {
        assertThat(Restart.command("/opt/netloom/bin/netloom", OPTIONS, "a.jar", String.class, null))
                .containsExactly("/opt/netloom/bin/netloom");
    }
}
