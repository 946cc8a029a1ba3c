package org.netloom.engine.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.Copies;
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
    private static final int CHUNK = 1 << 20;

    /// @param iterations of the optimizer
    /// @param sums CRC-32C of each file; null in checkpoints of earlier releases
    record Mark(
            String folder,
            long iterations,
            Position position,
            @Nullable Map<String, Long> sums) {}

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
            var mark = new Mark(name, optimizer.iterations(), position, sums(inside));
            SafeFiles.write(folder.resolve(POSITION), Json.pretty(mark) + "\n");
            deleteOthers(inside);
            return weights;
        } catch (IOException e) {
            throw Failure.of(
                            "The checkpoint in {0} cannot be written ({1}). Make room on the disk: training then goes on.",
                            folder, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /// The file of the weights where the checkpoint is.
    Path weights() throws Failure {
        return folder.resolve(Json.read(folder.resolve(POSITION), Mark.class).folder())
                .resolve(WEIGHTS);
    }

    /// Gives the whole checkpoint a second place.
    void keepIn(Path other) throws IOException {
        Copies.link(folder, other);
    }

    /// Brings net and optimizer to where the checkpoint was written.
    Position read(Net net, OptimizerState optimizer) throws Failure {
        var mark = Json.read(folder.resolve(POSITION), Mark.class);
        if (!mark.folder().matches("step-\\d{1,18}")) {
            throw Failure.of("{0} is damaged: train again.", folder.resolve(POSITION));
        }
        var inside = folder.resolve(mark.folder());
        check(inside, mark.sums());
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

    private static void check(Path inside, @Nullable Map<String, Long> sums) throws Failure {
        try {
            if (sums != null && !sums(inside).equals(sums)) {
                throw Failure.of(
                        "The checkpoint in {0} is damaged: its files are not those that were written."
                                + " Go on from another checkpoint, or train again.",
                        inside);
            }
        } catch (IOException e) {
            throw Failure.of("The checkpoint in {0} cannot be read ({1}). Train again.", inside, e.toString())
                    .causedBy(e);
        }
    }

    private static Map<String, Long> sums(Path inside) throws IOException {
        var sums = new LinkedHashMap<String, Long>();
        for (var name : new String[] {WEIGHTS, OPTIMIZER}) {
            var sum = new CRC32C();
            var buffer = ByteBuffer.allocate(CHUNK);
            try (var channel = FileChannel.open(inside.resolve(name))) {
                while (channel.read(buffer) >= 0) {
                    sum.update(buffer.flip());
                    buffer.clear();
                }
            }
            sums.put(name, sum.getValue());
        }
        return sums;
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
