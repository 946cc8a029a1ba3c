package org.netloom.core.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// Writes tensors to a file of the safetensors format: the length of a header (8 bytes,
/// little-endian), the header (JSON: name to dtype, shape, offsets), the bytes. All are float32.
public final class Safetensors {
    private static final int CHUNK = 1 << 20;

    private Safetensors() {}

    public static void write(Path file, Tensors tensors) throws Failure {
        try {
            SafeFiles.write(file, channel -> fill(channel, tensors));
        } catch (Unreadable e) {
            throw e.failure;
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be written ({1}). Make room on the disk.", file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static void fill(FileChannel channel, Tensors tensors) throws IOException {
        var header = header(tensors);
        writeFully(
                channel,
                little(8 + header.length).putLong(header.length).put(header).flip());
        var some = new float[CHUNK / 4];
        var bytes = little(CHUNK);
        for (var name : tensors.names()) {
            int size = tensors.shape(name).stream().reduce(1, Math::multiplyExact);
            for (int at = 0; at < size; at += some.length) {
                int count = Math.min(some.length, size - at);
                read(tensors, name, at, some, count);
                bytes.clear();
                bytes.asFloatBuffer().put(some, 0, count);
                writeFully(channel, bytes.limit(4 * count));
            }
        }
    }

    private static void read(Tensors tensors, String name, int from, float[] into, int count) throws IOException {
        try {
            tensors.read(name, from, into, count);
        } catch (Failure e) {
            throw new Unreadable(e);
        }
    }

    private static byte[] header(Tensors tensors) {
        var json = Json.mapper().createObjectNode();
        long offset = 0;
        for (var name : tensors.names()) {
            var shape = tensors.shape(name);
            long end = offset + 4 * shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
            var node = json.putObject(name);
            node.put("dtype", "F32");
            shape.forEach(node.putArray("shape")::add);
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        var text = json.toString();
        int length = text.getBytes(UTF_8).length;
        return (text + " ".repeat((8 - length % 8) % 8)).getBytes(UTF_8);
    }

    private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Carries a failure of the tensors' source through code that knows only of files.
    private static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Unreadable(Failure failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
