package org.netloom.engine.executor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netloom.core.process.EngineMemory;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.ComputePath;
import org.netloom.engine.compile.Crew;
import org.netloom.engine.compile.Net;
import org.netloom.engine.compile.PartTime;
import org.netloom.engine.compile.Plan;
import org.netloom.engine.compile.weights.Weights;
import org.netloom.engine.executor.lanes.Sharing;
import org.netloom.engine.executor.lanes.Team;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.nodes.Lowering;
import org.netloom.engine.executor.nodes.Node;

/// A net on the parameters of its plan, as programs of oneDNN's primitives: one for each size of batch,
/// of which those used last are kept.
final class FastNet implements Net {
    private static final int MOST_PROGRAMS = 5;
    private static final long LARGE = 20_000_000;
    private static final int MANY = 1_000_000;
    private static final long ALIGNMENT = 4096;

    private record Size(int batch, boolean training) {}

    private final Plan plan;
    private final ComputePath.Fast path;
    private final List<Node> nodes;
    private final Team team;
    private final long flops;
    private final Arena arena = Arena.ofShared();
    private final Buffer parameters;
    private final Buffer gradients;
    private final FloatBuffer gradientValues;
    private final LinkedHashMap<Size, Program> programs = new LinkedHashMap<>(8, 0.75f, true);
    private Arena workspace = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;
    private long weightsAsked;
    private boolean measured;

    FastNet(Plan plan, ComputePath.Fast path) {
        this.plan = plan;
        this.path = path;
        nodes = Lowering.of(plan);
        team = new Team(path.threads());
        flops = plan.shapes().order().stream()
                .mapToLong(block -> plan.graph()
                        .block(block)
                        .layer()
                        .flops(
                                plan.shapes().inputs().getOrDefault(block, List.of()),
                                plan.shapes().output(block).orElseThrow()))
                .sum();
        var values = plan.parameters();
        long bytes = 4L * values.capacity();
        parameters = new Buffer(bytes, true);
        if (values.isDirect()) {
            parameters.place(MemorySegment.ofBuffer(values).address());
        }
        gradients = new Buffer(bytes, true);
        gradients.place(arena.allocate(Math.max(4, bytes), ALIGNMENT).address());
        gradientValues = gradients.floats(0, values.capacity());
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public ComputePath path() {
        return path;
    }

    @Override
    public Crew crew() {
        return team;
    }

    @Override
    public FloatBuffer gradients() {
        return gradientValues.duplicate();
    }

    /// Whoever asks may change them.
    @Override
    public FloatBuffer parameters() {
        weightsAsked++;
        return plan.parameters();
    }

    /// Whoever asks may change them.
    @Override
    public Weights weights() {
        weightsAsked++;
        return plan.weights();
    }

    @Override
    public long bytes() {
        return parameters.bytes()
                + gradients.bytes()
                + memory.byteSize()
                + programs.values().stream().mapToLong(Program::kept).sum();
    }

    @Override
    public void run(Batch batch, Consumer<FloatBuffer> use) {
        var program = program(new Size(batch.size(), false));
        program.run(team, batch.memory().address(), weightsAsked, measured);
        use.accept(program.output());
    }

    @Override
    public void train(Batch batch, BiConsumer<FloatBuffer, FloatBuffer> loss) {
        var size = new Size(batch.size(), true);
        try {
            program(size).train(team, batch.memory().address(), loss, measured);
        } catch (RuntimeException | Error e) {
            forget(size); // its threads do not meet any more
            throw e;
        }
        weightsAsked++; // statistics have changed
        plan.weights().regularize(gradientValues);
    }

    private Program program(Size size) {
        var program = programs.get(size);
        if (program == null) {
            if (programs.size() == MOST_PROGRAMS) {
                programs.pollFirstEntry().getValue().close();
            }
            int lanes = Math.min(team.size(), size.batch());
            var pictures = new Buffer(4 * size.batch() * plan.input().size(), true);
            var sharing = new Sharing(size.batch(), lanes, size.training(), parameters, gradients, pictures);
            program = new Program(plan, nodes, sharing, inner(lanes));
            if (program.bytes() > memory.byteSize()) {
                try {
                    grow(program.bytes());
                } catch (OutOfMemoryError e) {
                    program.close();
                    throw e;
                }
            }
            programs.put(size, program);
            program.place(memory.address());
        }
        return program;
    }

    /// A single picture is worth sharing among threads within each primitive where there is much to
    /// compute, or are many weights to read.
    private int inner(int lanes) {
        boolean large = flops >= LARGE || plan.parameters().capacity() >= MANY;
        return lanes == 1 && large ? team.size() : 1;
    }

    private void forget(Size size) {
        var program = programs.remove(size);
        if (program != null) {
            program.close();
        }
    }

    private void grow(long bytes) {
        long others = bytes() - memory.byteSize();
        if (others + bytes > EngineMemory.granted()) {
            throw new OutOfMemoryError("The tensors take " + (others + bytes) + " bytes, more than are granted");
        }
        workspace.close();
        workspace = Arena.ofShared();
        memory = MemorySegment.NULL;
        try {
            memory = workspace.allocate(bytes, ALIGNMENT);
        } catch (OutOfMemoryError e) {
            programs.values().forEach(Program::close); // what they computed in is gone
            programs.clear();
            throw e;
        }
        programs.values().forEach(program -> program.place(memory.address()));
    }

    @Override
    public void measure() {
        measured = true;
    }

    @Override
    public List<PartTime> profile() {
        var times = new ArrayList<PartTime>();
        if (measured) {
            for (var program : programs.values()) {
                for (var step : program.steps()) {
                    times.add(new PartTime(step.name(), step.kernel(), step.nanos(), step.runs() * step.flops()));
                }
            }
        }
        return times;
    }

    @Override
    public void close() {
        team.close();
        programs.values().forEach(Program::close);
        programs.clear();
        workspace.close();
        arena.close();
        plan.close();
    }
}
