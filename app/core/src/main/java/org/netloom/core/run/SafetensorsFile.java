package org.netloom.core.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
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
import java.util.Set;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

/// Tensors in a file of the safetensors format, read one at a time. A file is data, whoever made it:
/// every number in it is checked before memory is taken for it, and nothing in it is run. Only
/// float32 is read.
public final class SafetensorsFile implements Tensors, Closeable {
    private static final int MOST_HEADER = 16 << 20;
    private static final long MOST_VALUES = 1 << 29;
    private static final int CHUNK = 1 << 20;

    private record Place(List<Integer> shape, long from, int count) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private SafetensorsFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static SafetensorsFile open(Path file) throws Failure {
        try {
            var opened = new SafetensorsFile(file, FileChannel.open(file, READ));
            try {
                opened.readHeader();
                return opened;
            } catch (IOException | Failure e) {
                opened.channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public Set<String> names() {
        return places.keySet();
    }

    @Override
    public List<Integer> shape(String name) {
        return place(name).shape();
    }

    @Override
    public float[] values(String name) throws Failure {
        var place = place(name);
        var values = new float[place.count()];
        try {
            for (int at = 0; at < values.length; at += CHUNK) {
                int count = Math.min(CHUNK, values.length - at);
                read(place.from() + 4L * at, 4 * count).asFloatBuffer().get(values, at, count);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Place place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("There is no tensor " + name);
        }
        return place;
    }

    private void readHeader() throws IOException, Failure {
        long size = channel.size();
        long length = size < 8 ? -1 : read(0, 8).getLong();
        if (length < 2 || length > MOST_HEADER || length > size - 8) {
            throw damaged("its header is cut");
        }
        for (var entry : json((int) length).properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                places.put(entry.getKey(), place(entry.getKey(), entry.getValue(), 8 + length, size));
            }
        }
    }

    private JsonNode json(int length) throws IOException, Failure {
        try {
            return Json.mapper().readTree(UTF_8.decode(read(8, length)).toString());
        } catch (JsonProcessingException e) {
            throw damaged("its header is no JSON").causedBy(e);
        }
    }

    private Place place(String name, JsonNode node, long start, long size) throws Failure {
        if (!node.path("dtype").asText().equals("F32")) {
            throw damaged(name + " is not float32");
        }
        List<Integer> shape = new ArrayList<>();
        long count = 1;
        for (var dimension : node.path("shape")) {
            if (!dimension.isInt() || dimension.asInt() < 0) {
                throw damaged(name + " has no proper shape");
            }
            shape.add(dimension.asInt());
            count *= dimension.asInt();
            if (count > MOST_VALUES) {
                throw damaged(name + " is too large");
            }
        }
        long from = node.path("data_offsets").path(0).asLong(-1);
        long to = node.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to > size - start || to - from != 4 * count) {
            throw damaged(name + " lies outside the file");
        }
        return new Place(List.copyOf(shape), start + from, (int) count);
    }

    private Failure damaged(String what) {
        return Failure.of("The weights {0} are damaged: {1}. Choose another run, or train again.", file, what);
    }

    private static Failure unreadable(Path file, IOException e) {
        return Failure.of(
                        "The weights {0} cannot be read ({1}). Choose another run, or train again.",
                        file, String.valueOf(e.getMessage()))
                .causedBy(e);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the file is cut");
            }
        }
        return buffer.flip();
    }
}
