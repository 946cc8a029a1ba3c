package org.netloom.core.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompatibilityTableTest {

    @Test
    void theTableInTheDocsIsUpToDate() throws Exception {
        var file = Path.of("..", "..", CompatibilityTable.FILE);

        assertThat(Files.readString(file))
                .as("run CompatibilityTable's main in the project's folder to write it anew")
                .isEqualTo(CompatibilityTable.text());
    }
}
