package org.netloom.engine.training;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;

/// What tests of runs begin with: pictures drawn once a class, and a folder of runs for each test.
abstract class SmallRunsOnPictures {
    static final TrainingSettings SETTINGS =
            new TrainingSettings(3, 16, new Optimizer.Adam(0.003), 5, new Validation.Share(0.2));

    @TempDir
    static Path shared;

    private static Path pictures;

    @TempDir
    Path home;

    @BeforeAll
    static void draw() throws IOException {
        pictures = DrawnPictures.in(shared.resolve("pictures"), 60);
    }

    RunFolder create(TrainingSettings settings) throws Failure {
        return SmallRuns.create(home, pictures, settings);
    }
}
