package org.netloom.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.text.Failure;

class JsonTest {

    enum Side {
        LEFT_HAND,
        RIGHT_HAND
    }

    record Sample(String firstName, Side side, double loss, List<Double> losses) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Animal {
        record Cat(int lives) implements Animal {}

        record Dog() implements Animal {}
    }

    @Test
    void writesRecordsInSnakeCase() {
        assertThat(Json.line(new Sample("Ada", Side.LEFT_HAND, 0.5, List.of())))
                .isEqualTo("{\"first_name\":\"Ada\",\"side\":\"left_hand\",\"loss\":0.5,\"losses\":[]}");
    }

    @Test
    void keepsNumbersThatJsonLacksInValidJson() throws Failure {
        var sample = new Sample("", Side.RIGHT_HAND, Double.NaN, List.of(Double.NEGATIVE_INFINITY, 1e-300));
        var line = Json.line(sample);

        assertThat(line).contains("\"loss\":\"NaN\"");
        assertThat(Json.parse(line, Sample.class)).isEqualTo(sample);
    }

    @Test
    void findsTheKindsOfASealedTypeAndNoOthers() throws Failure {
        assertThat(Json.line(new Animal.Cat(9))).isEqualTo("{\"kind\":\"Cat\",\"lives\":9}");
        assertThat(Json.parse("{\"kind\":\"Dog\"}", Animal.class)).isEqualTo(new Animal.Dog());
        assertThatThrownBy(() -> Json.parse("{\"kind\":\"java.io.File\"}", Animal.class))
                .isInstanceOf(Failure.class);
    }

    @Test
    void namesADamagedFileAndTheRemedy(@TempDir Path folder) throws Exception {
        var file = folder.resolve("x.json");

        for (var damaged : List.of("", "{\"first_name\": ", "[1]", "{} {}", "\u0000")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> Json.read(file, Sample.class))
                    .as(damaged)
                    .isInstanceOf(Failure.class)
                    .hasMessageStartingWith(file + " is damaged")
                    .hasMessageContaining("restore it from a copy");
        }
    }

    @Test
    void namesAMissingFile(@TempDir Path folder) {
        assertThatThrownBy(() -> Json.read(folder.resolve("none.json"), Sample.class))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("none.json cannot be read");
    }

    @Test
    void endsAtDeepNesting(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));

        assertThatThrownBy(() -> Json.read(file, Object.class)).isInstanceOf(Failure.class);
    }
}
