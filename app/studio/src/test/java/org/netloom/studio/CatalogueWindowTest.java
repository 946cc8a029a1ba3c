package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.catalogue.Catalogue;

/// The window of known sets, from the first page.
@Tag("ui")
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class CatalogueWindowTest {
    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        visit = Visit.begin(folder.resolve("projects"), 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        visit.end();
    }

    @Test
    void everySetIsOfferedWithItsLicenceAndSize() {
        visit.await(() -> visit.sees("#known-sets"));
        visit.shot("welcome-known-sets");
        visit.robot.clickOn("#known-sets");
        visit.await(() -> visit.sees("#catalogue"));
        for (var set : Catalogue.sets()) {
            assertThat(visit.sees("#get-" + set.name())).as(set.name()).isTrue();
        }
        assertThat(visit.allWords("#catalogue .label")).contains("31 MB · MIT licence · github.com");
        visit.robot.interact(
                () -> Pictures.keep(visit.robot.lookup("#catalogue").query().getScene(), "known-sets"));
        assertThat(Files.exists(folder.resolve("projects/datasets"))).isFalse();
    }
}
