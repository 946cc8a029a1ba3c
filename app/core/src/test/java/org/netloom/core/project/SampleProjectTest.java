package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.netloom.core.json.Json;

class SampleProjectTest {

    @Test
    void the_sample_is_trained_with_the_defaults_of_adam() throws Exception {
        var sample = ProjectFile.read(Path.of("../../sample-projects/shapes"));

        assertThat(sample.training().optimizer()).isEqualTo(new Optimizer.Adam(0.001));
    }

    @Test
    void an_optimizer_under_its_former_names_keeps_its_numbers() throws Exception {
        var former = "{\"class_name\":\"Adam\",\"learning_rate\":0.001,\"beta1\":0.8,\"beta2\":0.99,\"epsilon\":1e-7}";

        assertThat(Json.parse(former, Optimizer.class)).isEqualTo(new Optimizer.Adam(0.001, 0.8, 0.99, 1e-7));
    }
}
