package org.netloom.core.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// Tensors in a file of the safetensors format: the length of a header (8 bytes, little-endian), the
/// header (JSON: name to dtype, shape, offsets), the bytes. Only float32 is written and read. A file
/// is data: reading it checks every number and runs nothing.
public final class Safetensors {
    private static final int MOST_HEADER = 16 << 20;
    private static final int CHUNK = 1 << 20;

    private Safetensors() {}

    public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
        var header = Json.mapper().createObjectNode();
        long offset = 0;
        for (var entry : tensors.entrySet()) {
            long end = offset + 4L * entry.getValue().values().length;
            var node = header.putObject(entry.getKey());
            node.put("dtype", "F32");
            var shape = node.putArray("shape");
            entry.getValue().shape().forEach(shape::add);
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        var json = new StringBuilder(header.toString());
        while (json.toString().getBytes(UTF_8).length % 8 != 0) {
            json.append(' ');
        }
        var head = json.toString().getBytes(UTF_8);
        SafeFiles.write(file, channel -> {
            var start = little(8 + head.length).putLong(head.length).put(head).flip();
            writeFully(channel, start);
            for (var tensor : tensors.values()) {
                writeValues(channel, tensor.values());
            }
        });
    }

    public static Map<String, Tensor> read(Path file) throws Failure {
        try (var channel = FileChannel.open(file, READ)) {
            long size = channel.size();
            long length = size < 8 ? -1 : readFully(channel, 0, 8).getLong();
            if (length < 2 || length > MOST_HEADER || length > size - 8) {
                throw damaged(file, "its header is cut");
            }
            var text = UTF_8.decode(readFully(channel, 8, (int) length)).toString();
            var tensors = new LinkedHashMap<String, Tensor>();
            for (var entry : Json.parse(text, JsonNode.class).properties()) {
                if (!entry.getKey().equals("__metadata__")) {
                    tensors.put(entry.getKey(), tensor(file, channel, 8 + length, size, entry));
                }
            }
            return tensors;
        } catch (IOException e) {
            throw Failure.of(
                            "The weights {0} cannot be read ({1}). Choose another run, or train again.",
                            file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static Tensor tensor(
            Path file, FileChannel channel, long start, long size, Map.Entry<String, JsonNode> entry)
            throws IOException, Failure {
        var node = entry.getValue();
        if (!node.path("dtype").asText().equals("F32")) {
            throw damaged(file, entry.getKey() + " is not float32");
        }
        List<Integer> shape = new ArrayList<>();
        long count = 1;
        for (var dimension : node.path("shape")) {
            if (!dimension.isInt() || dimension.asInt() < 0) {
                throw damaged(file, entry.getKey() + " has no proper shape");
            }
            shape.add(dimension.asInt());
            count = Math.multiplyExact(count, (long) dimension.asInt());
            if (count > Integer.MAX_VALUE / 4) {
                throw damaged(file, entry.getKey() + " is too large");
            }
        }
        long from = node.path("data_offsets").path(0).asLong(-1);
        long to = node.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to - from != 4 * count || to > size - start) {
            throw damaged(file, entry.getKey() + " lies outside the file");
        }
        var values = new float[(int) count];
        readFully(channel, start + from, (int) (to - from)).asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }

    private static Failure damaged(Path file, String what) {
        return Failure.of("The weights {0} are damaged: {1}. Choose another run, or train again.", file, what);
    }

    private static void writeValues(FileChannel channel, float[] values) throws IOException {
        var buffer = little(CHUNK);
        for (int at = 0; at < values.length; ) {
            int count = Math.min(CHUNK / 4, values.length - at);
            buffer.clear();
            buffer.asFloatBuffer().put(values, at, count);
            writeFully(channel, buffer.limit(4 * count));
            at += count;
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static ByteBuffer readFully(FileChannel channel, long at, int length) throws IOException {
        var buffer = little(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the file is cut");
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
