package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.netloom.core.training.Optimizer;

class SampleProjectTest {

    @Test
    void the_sample_is_trained_with_the_defaults_of_adam() throws Exception {
        var sample = ProjectFile.read(Path.of("../../sample-projects/shapes"));

        assertThat(sample.training().optimizer()).isEqualTo(new Optimizer.Adam(0.001));
    }
}
