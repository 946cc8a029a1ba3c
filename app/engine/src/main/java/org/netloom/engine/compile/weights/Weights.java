package org.netloom.engine.compile.weights;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.weights.Weight;
import org.netloom.core.run.Tensors;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Crew;

/// The tensors of a net under Keras' names (`block/kernel`) and in Keras' layout, moving statistics
/// included, on top of the memory that Deeplearning4j computes with.
public final class Weights implements Tensors {

    /// @param name `block/kernel`
    /// @param offset where it begins in the vector of all trainable numbers; -1 for statistics
    /// @param values the memory it lies in
    record Entry(
            String name,
            Weight weight,
            Layout layout,
            int offset,
            FloatBuffer values,
            @Nullable Limit limit,
            @Nullable Penalty penalty) {
        FloatBuffer in(FloatBuffer vector) {
            return vector.slice(offset, layout.size());
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// @param vector all trainable numbers of the net
    public void addTrainable(String name, Weight weight, Layout layout, FloatBuffer vector, int offset) {
        var constraint = weight.options().constraint();
        var regularizer = weight.options().regularizer();
        entries.put(
                name,
                new Entry(
                        name,
                        weight,
                        layout,
                        offset,
                        vector.slice(offset, layout.size()),
                        constraint == null ? null : Limit.of(constraint, layout),
                        regularizer == null ? null : new Penalty(regularizer)));
    }

    public void addStatistic(String name, Weight weight, float[] values) {
        var layout = Layout.plain(weight.shape());
        entries.put(name, new Entry(name, weight, layout, -1, FloatBuffer.wrap(values), null, null));
    }

    /// Draws every tensor by its initializer; the same seed and name always give the same values, an
    /// initializer's own seed the same ones under any name.
    public void initialize(long seed) {
        for (var entry : entries.values()) {
            var initializer = entry.weight().options().initializer();
            var own = initializer.seed();
            var random = new SplittableRandom(
                    own == null ? seed * 0x9E3779B97F4A7C15L + entry.name().hashCode() : own);
            entry.layout().fromKeras(initializer.sample(entry.weight().shape(), random), entry.values());
        }
    }

    @Override
    public Set<String> names() {
        return entries.keySet();
    }

    @Override
    public List<Integer> shape(String name) {
        return entry(name).weight().shape();
    }

    @Override
    public float[] values(String name) {
        var entry = entry(name);
        return entry.layout().toKeras(entry.values());
    }

    @Override
    public void read(String name, int from, float[] into, int count) {
        var entry = entry(name);
        entry.layout().toKeras(entry.values(), from, into, count);
    }

    /// @throws Failure unless the tensors of this net are there, in their shapes; nothing is changed
    ///     then
    public void load(Tensors tensors) throws Failure {
        check(tensors, entries.values(), "");
        for (var entry : entries.values()) {
            entry.layout().fromKeras(tensors.values(entry.name()), entry.values());
        }
    }

    public Placement placement(String name) {
        var entry = entry(name);
        return new Placement(
                entry.offset(), entry.layout().shape(), entry.layout().strides());
    }

    /// Where the trainable tensors lie in the vector of all trainable numbers, in Keras' order.
    public List<Range> ranges() {
        return trainable().stream()
                .map(entry -> new Range(entry.offset(), entry.layout().size()))
                .toList();
    }

    /// Vectors beside that of the trainable numbers, such as the moments of an optimizer, as tensors.
    ///
    /// @param vectors by the suffix that the tensors' names get
    public Tensors beside(Map<String, FloatBuffer> vectors) {
        return new Beside(vectors);
    }

    public void loadBeside(Map<String, FloatBuffer> vectors, Tensors tensors) throws Failure {
        for (var suffix : vectors.keySet()) {
            check(tensors, trainable(), suffix);
        }
        for (var vector : vectors.entrySet()) {
            for (var entry : trainable()) {
                entry.layout().fromKeras(tensors.values(entry.name() + vector.getKey()), entry.in(vector.getValue()));
            }
        }
    }

    /// Lets the constraints have their say; after each step, by all threads of a crew.
    public void constrain(Crew crew) {
        for (var entry : entries.values()) {
            var limit = entry.limit();
            if (limit != null) {
                crew.share(part -> limit.apply(entry.values(), part, crew.size()));
            }
        }
    }

    /// What the regularizers add to the loss.
    public double penalty() {
        double sum = 0;
        for (var entry : entries.values()) {
            if (entry.penalty() != null) {
                sum += entry.penalty().of(entry.values());
            }
        }
        return sum;
    }

    /// Adds the regularizers' part to the gradients.
    ///
    /// @param gradients of all trainable numbers
    public void regularize(FloatBuffer gradients) {
        for (var entry : entries.values()) {
            if (entry.penalty() != null) {
                entry.penalty().addTo(entry.in(gradients), entry.values());
            }
        }
    }

    private List<Entry> trainable() {
        return entries.values().stream().filter(entry -> entry.offset() >= 0).toList();
    }

    private Entry entry(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("There is no tensor " + name);
        }
        return entry;
    }

    private static void check(Tensors tensors, Collection<Entry> wanted, String suffix) throws Failure {
        for (var entry : wanted) {
            var name = entry.name() + suffix;
            if (!tensors.names().contains(name)) {
                throw Failure.of("The weights do not fit the net: {0} is missing. Choose the run of this net.", name);
            }
            if (!tensors.shape(name).equals(entry.weight().shape())) {
                throw Failure.of(
                        "The weights do not fit the net: {0} is {1} in the file and {2} in the net."
                                + " Choose the run of this net.",
                        name, tensors.shape(name), entry.weight().shape());
            }
        }
    }

    private final class Beside implements Tensors {
        private final Map<String, FloatBuffer> vectors;
        private final Map<String, Entry> byName = new LinkedHashMap<>();
        private final Map<String, String> suffixes = new HashMap<>();

        Beside(Map<String, FloatBuffer> vectors) {
            this.vectors = vectors;
            for (var suffix : vectors.keySet()) {
                for (var entry : trainable()) {
                    byName.put(entry.name() + suffix, entry);
                    suffixes.put(entry.name() + suffix, suffix);
                }
            }
        }

        @Override
        public Set<String> names() {
            return byName.keySet();
        }

        @Override
        public List<Integer> shape(String name) {
            return requireNonNull(byName.get(name)).weight().shape();
        }

        @Override
        public float[] values(String name) {
            var entry = requireNonNull(byName.get(name));
            return entry.layout().toKeras(entry.in(requireNonNull(vectors.get(suffixes.get(name)))));
        }

        @Override
        public void read(String name, int from, float[] into, int count) {
            var entry = requireNonNull(byName.get(name));
            entry.layout().toKeras(entry.in(requireNonNull(vectors.get(suffixes.get(name)))), from, into, count);
        }
    }
}
