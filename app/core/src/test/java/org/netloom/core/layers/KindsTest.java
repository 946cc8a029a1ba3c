package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.json.Json;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.text.Failure;

class KindsTest {

    @Test
    void readKerasShortNamesAndItsObjects() throws Failure {
        assertThat(Json.parse("\"he_normal\"", Initializer.class)).isEqualTo(new Initializer.HeNormal(null));
        assertThat(Json.parse("\"HeNormal\"", Initializer.class)).isEqualTo(new Initializer.HeNormal(null));
        assertThat(Json.parse("""
                {"module": "keras.initializers", "class_name": "GlorotUniform", "registered_name": null,
                 "config": {"seed": 3, "input_axes": null, "output_axes": null}}""", Initializer.class)).isEqualTo(new Initializer.GlorotUniform(3));
        assertThat(Json.parse("\"l1_l2\"", Regularizer.class)).isEqualTo(new Regularizer.L1L2(0, 0));
        assertThat(Json.parse("{\"class_name\": \"L2\", \"config\": {\"l2\": 0.5}}", Regularizer.class))
                .isEqualTo(new Regularizer.L2(0.5));
        assertThat(Json.parse("{\"class_name\": \"MaxNorm\", \"max_value\": 3}", Constraint.class))
                .isEqualTo(new Constraint.MaxNorm(3));
        assertThat(Json.parse("{\"class_name\": \"UnitNorm\", \"config\": {\"axis\": 1}}", Constraint.class))
                .isEqualTo(new Constraint.UnitNorm(List.of(1)));
    }

    @Test
    void comeBackFromWhatTheyWrite() throws Failure {
        for (var kind : Kinds.INITIALIZERS.usual()) {
            assertThat(Json.parse(Json.line(kind), Initializer.class)).isEqualTo(kind);
        }
        for (var kind : Kinds.REGULARIZERS.usual()) {
            assertThat(Json.parse(Json.line(kind), Regularizer.class)).isEqualTo(kind);
        }
        for (var kind : Kinds.CONSTRAINTS.usual()) {
            assertThat(Json.parse(Json.line(kind), Constraint.class)).isEqualTo(kind);
        }
        var seeded = new Initializer.RandomNormal(0, 0.1, 7);
        assertThat(Json.parse(Json.line(seeded), Initializer.class)).isEqualTo(seeded);
        assertThat(Json.line(new Initializer.HeUniform(null))).isEqualTo("\"he_uniform\"");
        assertThat(Json.line(new Constraint.MaxNorm(2)))
                .isEqualTo("{\"class_name\":\"MaxNorm\",\"max_value\":2.0,\"axis\":[0]}");
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        for (var json : List.of(
                "\"he_gamma\"",
                "{\"class_name\": \"java.lang.String\"}",
                "{\"class_name\": \"HeNormal\", \"scale\": 2}",
                "{\"class_name\": \"RandomNormal\", \"stddev\": -1}",
                "3")) {
            assertThatThrownBy(() -> Json.parse(json, Initializer.class))
                    .as(json)
                    .isInstanceOf(Failure.class);
        }
    }
}
