package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.json.Json;

class DatasetReferenceTest {
    private static final Path PROJECT = Path.of("/home/ada/nets/flowers");

    @Test
    void isRelativeBelowAndBesideTheProject() {
        assertThat(DatasetReference.to(PROJECT.resolve("pictures"), PROJECT).path())
                .isEqualTo("pictures");
        assertThat(DatasetReference.to(Path.of("/home/ada/nets/photos/2026"), PROJECT)
                        .path())
                .isEqualTo("../photos/2026");
        assertThat(DatasetReference.to(PROJECT, PROJECT).path()).isEqualTo(".");
    }

    @Test
    void isAbsoluteFarAway() {
        var far = Path.of("/srv/photos").toAbsolutePath();

        assertThat(Path.of(DatasetReference.to(far, PROJECT).path())).isEqualTo(far);
    }

    @Test
    void leadsBackToTheFolder() {
        for (var folder : new String[] {"/home/ada/nets/photos", "/srv/photos", "/home/ada/nets/flowers"}) {
            var absolute = Path.of(folder).toAbsolutePath();

            assertThat(DatasetReference.to(absolute, PROJECT).in(PROJECT)).isEqualTo(absolute);
        }
    }

    @Test
    void looksBesideTheProjectFileWhenNothingWasChosen() {
        assertThat(DatasetReference.wanted("Ask.").in(PROJECT))
                .isEqualTo(PROJECT.toAbsolutePath().resolve("data"));
    }

    @Test
    void whatBelongsTogetherIsWrittenAndIsNoneInOlderFiles() throws Exception {
        var groups = new PictureGroups("^(\\w+)_", List.of(List.of("a/1.png", "a/ü 2.png")));
        var reference = new DatasetReference("data", "").withGroups(groups);

        var json = Json.line(reference);

        assertThat(Json.mapper().readValue(json, DatasetReference.class)).isEqualTo(reference);
        assertThat(Json.mapper()
                        .readValue("{\"path\":\"data\"}", DatasetReference.class)
                        .groups())
                .isEqualTo(PictureGroups.NONE);
    }
}
