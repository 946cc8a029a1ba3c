package org.netloom.engine.training;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.Safetensors;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.optimizers.OptimizerState;

/// Where a run can be taken up: `checkpoints/position.json` names a folder beside it that holds
/// `weights.safetensors` and `optimizer.safetensors`. The name changes only when both are whole, and
/// the folder before is deleted only then.
final class Checkpoint {
    private static final String POSITION = "position.json";
    static final String WEIGHTS = "weights.safetensors";
    private static final String OPTIMIZER = "optimizer.safetensors";

    /// @param iterations of the optimizer
    record Mark(String folder, long iterations, Position position) {}

    private final Path folder;

    /// @param folder `checkpoints` of a run
    Checkpoint(Path folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.isRegularFile(folder.resolve(POSITION));
    }

    /// @return the file of the weights, which will not change any more
    Path write(Net net, OptimizerState optimizer, Position position) throws Failure {
        var name = "step-" + position.step();
        var inside = folder.resolve(name);
        try {
            Files.createDirectories(inside);
            var weights = inside.resolve(WEIGHTS);
            Safetensors.write(weights, net.weights());
            Safetensors.write(inside.resolve(OPTIMIZER), net.weights().beside(suffixed(optimizer)));
            SafeFiles.write(
                    folder.resolve(POSITION), Json.pretty(new Mark(name, optimizer.iterations(), position)) + "\n");
            deleteOthers(inside);
            return weights;
        } catch (IOException e) {
            throw Failure.of(
                            "The checkpoint in {0} cannot be written ({1}). Make room on the disk, then resume.",
                            folder, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /// Brings net and optimizer to where the checkpoint was written.
    Position read(Net net, OptimizerState optimizer) throws Failure {
        var mark = Json.read(folder.resolve(POSITION), Mark.class);
        if (!mark.folder().matches("step-\\d{1,18}")) {
            throw Failure.of("{0} is damaged: train again.", folder.resolve(POSITION));
        }
        var inside = folder.resolve(mark.folder());
        try (var weights = SafetensorsFile.open(inside.resolve(WEIGHTS));
                var memory = SafetensorsFile.open(inside.resolve(OPTIMIZER))) {
            net.weights().load(weights);
            net.weights().loadBeside(suffixed(optimizer), memory);
        } catch (IOException e) {
            throw Failure.of("The checkpoint in {0} cannot be read ({1}). Train again.", inside, e.toString())
                    .causedBy(e);
        }
        optimizer.resumeAt(mark.iterations());
        return mark.position();
    }

    private static Map<String, FloatBuffer> suffixed(OptimizerState optimizer) {
        var vectors = new LinkedHashMap<String, FloatBuffer>();
        optimizer.slots().forEach((name, vector) -> vectors.put("/" + name, vector));
        return vectors;
    }

    private void deleteOthers(Path kept) throws IOException {
        try (var folders = Files.list(folder)) {
            for (var other : folders.filter(Files::isDirectory)
                    .filter(f -> !f.equals(kept))
                    .toList()) {
                try (var files = Files.list(other)) {
                    for (var file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(other);
            }
        }
    }
}
