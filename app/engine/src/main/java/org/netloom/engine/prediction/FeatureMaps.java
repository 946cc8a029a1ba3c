package org.netloom.engine.prediction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.Pixels;
import org.netloom.engine.losses.Top;

/// What comes out of one block of a run's net for a picture: of the net only what leads there is
/// computed. One thread; close it.
public final class FeatureMaps implements AutoCloseable {
    private static final int MOST_MAPS = 64;
    private static final int MOST_SIDE = 128;
    private static final int MOST_VALUES = 512;

    private final Net net;
    private final Project project;

    private FeatureMaps(Net net, Project project) {
        this.net = net;
        this.project = project;
    }

    public static FeatureMaps load(RunFolder run, Weights weights, String block) throws Failure {
        var project = run.record().readProject();
        var graph = project.graph();
        if (graph.find(block).isEmpty()) {
            throw Failure.of("The run {0} was trained without a block {1}: choose another run.", run.name(), block);
        }
        if (graph.inputsOf(block).isEmpty()) {
            throw Failure.of("{0} hands on the picture as it is: look into a block behind it.", block);
        }
        return new FeatureMaps(TrainedNet.load(run, upTo(graph, block), weights), project);
    }

    /// A block with all that leads to it.
    private static Graph upTo(Graph graph, String block) {
        var names = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>(List.of(block));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (names.add(next)) {
                open.addAll(graph.inputsOf(next));
            }
        }
        return graph.part(names);
    }

    /// @param file where the maps are written
    public Event.FeatureMapsReady of(long id, Path picture, Path file) throws Failure {
        var shape = net.output();
        var numbers = run(picture);
        if (!shape.isMap()) {
            var values = new ArrayList<Float>();
            for (int i = 0; i < Math.min(MOST_VALUES, numbers.length); i++) {
                values.add(numbers[i]);
            }
            return new Event.FeatureMapsReady(id, shape.dimensions(), 0, 0, 0, List.of(), List.of(), values);
        }
        return maps(id, shape, numbers, file);
    }

    private float[] run(Path file) throws Failure {
        var input = net.input();
        var pixels = new Pixels(project.scaling(), input);
        var bytes = new byte[pixels.size()];
        try (var decoder = new PictureDecoder();
                var batch = new Batch(input, 1)) {
            var picture = decoder.decodeUnnamed(file);
            Resize.into(picture, Fit.STRETCH, input.height(), input.width(), input.channels(), bytes);
            pixels.put(bytes, batch.pixels(), 0);
            var numbers = new float[Math.toIntExact(net.output().size())];
            net.run(batch, output -> output.get(0, numbers));
            Top.apply(net.top(), numbers);
            return numbers;
        }
    }

    /// @param numbers channels first
    private static Event.FeatureMapsReady maps(long id, Shape shape, float[] numbers, Path file) throws Failure {
        int step = Math.max(1, Math.ceilDiv(Math.max(shape.height(), shape.width()), MOST_SIDE));
        int height = Math.ceilDiv(shape.height(), step);
        int width = Math.ceilDiv(shape.width(), step);
        int shown = Math.min(MOST_MAPS, shape.channels());
        var bytes = ByteBuffer.allocate(shown * height * width);
        var least = new ArrayList<Float>();
        var most = new ArrayList<Float>();
        for (int map = 0; map < shown; map++) {
            int start = map * shape.height() * shape.width();
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = start; i < start + shape.height() * shape.width(); i++) {
                low = Math.min(low, numbers[i]);
                high = Math.max(high, numbers[i]);
            }
            for (int y = 0; y < shape.height(); y += step) {
                for (int x = 0; x < shape.width(); x += step) {
                    float value = numbers[start + y * shape.width() + x];
                    bytes.put((byte) Math.round(high > low ? 255 * (value - low) / (high - low) : 0));
                }
            }
            least.add(low);
            most.add(high);
        }
        write(file, bytes.flip());
        return new Event.FeatureMapsReady(id, shape.dimensions(), shown, width, height, least, most, List.of());
    }

    private static void write(Path file, ByteBuffer bytes) throws Failure {
        try {
            SafeFiles.write(file, channel -> {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            });
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}). Make room on the disk.", file, e.toString())
                    .causedBy(e);
        }
    }

    @Override
    public void close() {
        net.close();
    }
}
