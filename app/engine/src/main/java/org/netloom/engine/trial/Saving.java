package org.netloom.engine.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.run.Safetensors;
import org.netloom.core.run.Tensors;
import org.netloom.core.text.Failure;

/// What the checkpoint at an epoch's end takes: a part of the weights is written as in training, and read again
/// for its sum.
final class Saving {
    private static final double MOST_NUMBERS = 12 << 20;
    private static final int CHUNK = 1 << 20;

    /// The first time waits for what is left to be written, as a checkpoint does now and then.
    private static final int TIMES = 3;

    private Saving() {}

    /// @param weights in training
    /// @param bytes of a checkpoint
    /// @return 0 where nothing can be written here: training says so itself
    static double seconds(Tensors weights, long bytes) throws Failure {
        try {
            var folder = Files.createDirectories(CacheFolder.standard().path());
            var file = Files.createTempFile(folder, "trial", ".safetensors");
            try {
                double all = 0;
                for (int i = 0; i < TIMES; i++) {
                    all += seconds(weights, bytes, file);
                }
                return all / TIMES;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return 0;
        } catch (Failure e) {
            if (e.getCause() instanceof IOException) {
                return 0;
            }
            throw e;
        }
    }

    private static double seconds(Tensors weights, long bytes, Path file) throws IOException, Failure {
        long begun = System.nanoTime();
        Safetensors.write(file, Part.of(weights));
        long written = 0;
        var sum = new CRC32C();
        var buffer = ByteBuffer.allocate(CHUNK);
        try (var channel = FileChannel.open(file)) {
            for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer.clear())) {
                written += read;
                sum.update(buffer.flip());
            }
        }
        return (System.nanoTime() - begun) / 1e9 * Math.max(1, (double) bytes / written);
    }

    /// The beginning of each tensor.
    private record Part(Tensors whole, double share) implements Tensors {

        static Part of(Tensors whole) {
            long all = whole.names().stream()
                    .mapToLong(name -> count(whole.shape(name)))
                    .sum();
            return new Part(whole, Math.min(1, MOST_NUMBERS / Math.max(1, all)));
        }

        private static long count(List<Integer> shape) {
            return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        }

        @Override
        public Set<String> names() {
            return whole.names();
        }

        @Override
        public List<Integer> shape(String name) {
            return List.of((int) Math.ceil(share * count(whole.shape(name))));
        }

        @Override
        public float[] values(String name) throws Failure {
            var some = new float[shape(name).getFirst()];
            whole.read(name, 0, some, some.length);
            return some;
        }

        @Override
        public void read(String name, int from, float[] into, int count) throws Failure {
            whole.read(name, from, into, count);
        }
    }
}
