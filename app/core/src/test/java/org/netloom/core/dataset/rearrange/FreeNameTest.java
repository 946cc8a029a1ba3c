package org.netloom.core.dataset.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeNameTest {
    @Test
    void long_names_stay_within_what_disks_allow(@TempDir Path temporary) throws Exception {
        var wanted = temporary.resolve("漢".repeat(83) + ".png");
        Files.writeString(wanted, "1");
        assertThat(FreeName.of(wanted).getFileName().toString()).endsWith("漢 (2).png");
        Files.writeString(FreeName.of(wanted), "2");
        assertThat(FreeName.of(wanted).getFileName().toString()).endsWith("漢 (3).png");
    }
}
