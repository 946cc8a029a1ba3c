package org.netloom.engine.executor;

import static java.util.Objects.requireNonNull;

import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Input;
import org.netloom.engine.compile.Plan;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.lanes.Sharing;
import org.netloom.engine.executor.lanes.Step;
import org.netloom.engine.executor.lanes.Team;
import org.netloom.engine.executor.nodes.Node;
import org.netloom.engine.onednn.OneDnn;

/// All steps of all threads for batches of one size, ready to run.
final class Program implements AutoCloseable {
    private final Plan plan;
    private final Sharing sharing;
    private final Arena arena = Arena.ofShared();
    private final int inner;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Step[]> steps = new ArrayList<>();
    private final Tape.Ends ends;
    private final long bytes;
    private long kept;
    private @Nullable BiConsumer<FloatBuffer, FloatBuffer> loss;
    private long preparedFor = -1;

    /// @param inner threads within each primitive; more than one only where there is a single thread
    Program(Plan plan, List<Node> nodes, Sharing sharing, int inner) {
        this.plan = plan;
        this.inner = inner;
        this.sharing = sharing;
        var input = plan.graph().blocks().stream()
                .filter(block -> block.layer() instanceof Input)
                .findFirst()
                .orElseThrow()
                .name();
        OneDnn.threads(inner);
        Tape.Ends found = null;
        for (int i = 0; i < sharing.lanes(); i++) {
            var lane = new Lane(sharing, i);
            lanes.add(lane);
            found = Tape.write(lane, nodes, input, plan.input(), plan.end(), this::measureLoss);
            steps.add(lane.steps().toArray(Step[]::new));
        }
        ends = requireNonNull(found);
        bytes = sharing.room().plan()
                + lanes.stream().mapToLong(lane -> lane.room().plan()).sum();
        for (var lane : lanes) {
            long own = lane.kept().plan();
            lane.kept().place(arena.allocate(Math.max(1, own), 4096).address());
            kept += own;
        }
    }

    /// Working memory that it takes; programs may share it, as only one runs at a time.
    long bytes() {
        return bytes;
    }

    /// Memory of its own, beside [#bytes].
    long kept() {
        return kept;
    }

    /// @param base of at least [#bytes] bytes
    void place(long base) {
        sharing.room().place(base);
        long next = base + sharing.room().size();
        for (var lane : lanes) {
            lane.room().place(next);
            next += lane.room().size();
        }
    }

    /// @param pictures address of the batch
    /// @param weights another number than the last time where they may have changed since
    /// @param measured whether to take the time of each step
    void run(Team team, long pictures, long weights, boolean measured) {
        run(team, pictures, weights != preparedFor, measured);
        preparedFor = weights;
    }

    private void run(Team team, long pictures, boolean prepares, boolean measured) {
        sharing.pictures().place(pictures);
        if (steps.size() == 1) {
            OneDnn.threads(inner);
            run(steps.getFirst(), prepares, measured);
        } else {
            team.share(number -> {
                if (number < steps.size()) {
                    run(steps.get(number), prepares, measured);
                }
            });
        }
    }

    /// @param use what fills in the gradient by the output
    void train(Team team, long pictures, BiConsumer<FloatBuffer, FloatBuffer> use, boolean measured) {
        loss = use;
        run(team, pictures, true, measured);
    }

    private void run(Step[] own, boolean prepares, boolean measured) {
        try {
            for (var step : own) {
                if (prepares || !step.setsUp()) {
                    if (measured) {
                        step.runMeasured();
                    } else {
                        step.run();
                    }
                }
            }
        } catch (Throwable e) {
            sharing.meeting().callOff();
            throw e;
        }
    }

    private void measureLoss() {
        requireNonNull(loss).accept(output(), ends.slope().floats(0, outputs()));
    }

    FloatBuffer output() {
        return ends.output().floats(0, outputs());
    }

    private long outputs() {
        return sharing.batch() * plan.output().size();
    }

    /// Of the first thread.
    List<Step> steps() {
        return lanes.getFirst().steps();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        arena.close();
    }
}
