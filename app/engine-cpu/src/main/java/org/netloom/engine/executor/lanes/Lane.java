package org.netloom.engine.executor.lanes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.executor.memory.Room;
import org.netloom.engine.executor.memory.Tensor;
import org.netloom.engine.onednn.Format;
import org.netloom.engine.onednn.Handles;
import org.netloom.engine.onednn.Kernel;
import org.netloom.engine.onednn.Kernels;
import org.netloom.engine.onednn.Memory;
import org.netloom.engine.onednn.Primitive;
import org.netloom.engine.onednn.Role;

/// One thread's share of a batch, as the list of its steps in the making. All threads are given the
/// same nodes in the same order, so that they meet equally often.
public final class Lane implements AutoCloseable {
    private final Sharing sharing;
    private final int number;
    private final Handles handles = new Handles();
    private final Room room = new Room(false);
    private final Room kept = Room.lasting();
    private final List<Step> steps = new ArrayList<>();
    private int phase;

    public Lane(Sharing sharing, int number) {
        this.sharing = sharing;
        this.number = number;
    }

    public int number() {
        return number;
    }

    public int lanes() {
        return sharing.lanes();
    }

    public boolean training() {
        return sharing.training();
    }

    public int batch() {
        return sharing.batch();
    }

    /// The place of its first picture in the batch.
    public int from() {
        return sharing.from(number);
    }

    /// How many pictures are its own.
    public int count() {
        return countOf(number);
    }

    public int countOf(int lane) {
        return sharing.from(lane + 1) - sharing.from(lane);
    }

    /// Memory that all threads name alike.
    public Buffer common(String name, long bytes) {
        return sharing.buffer(name, bytes);
    }

    public Handles handles() {
        return handles;
    }

    public Sharing sharing() {
        return sharing;
    }

    public List<Step> steps() {
        return steps;
    }

    public int phase() {
        return phase;
    }

    /// Memory for this thread alone, free again after its last use.
    public Room room() {
        return room;
    }

    /// Memory for this thread alone, from batch to batch.
    public Room kept() {
        return kept;
    }

    /// One value after another, channels before height and width.
    public Format plain(int pictures, Shape shape) {
        return shape.isMap()
                ? Format.plain(handles, pictures, shape.channels(), shape.height(), shape.width())
                : Format.plain(handles, pictures, shape.channels());
    }

    /// @param format of this thread's pictures
    public Tensor fresh(Shape shape, Format format, boolean learns) {
        return new Tensor(shape, place(format, room.add(format.bytes()), 0), false, learns);
    }

    /// The part of a whole batch's values that belongs to this thread.
    public Tensor shared(String name, Shape shape, boolean learns) {
        return shared(sharing.buffer(name, 4 * batch() * shape.size()), shape, learns);
    }

    Tensor shared(Buffer whole, Shape shape, boolean learns) {
        return new Tensor(shape, place(plain(count(), shape), whole, from() * shape.size()), true, learns);
    }

    /// The pictures that go in.
    public Tensor pictures(Shape shape) {
        return shared(sharing.pictures(), shape, false);
    }

    /// @param from in values
    public Place place(Format format, Buffer buffer, long from) {
        var memory = new Memory(format);
        buffer.attach(memory, 4 * from);
        return new Place(memory, buffer, from);
    }

    /// This thread's pictures in another format, when they are not in that already.
    public Tensor in(Format format, Tensor values, String name) {
        read(values);
        if (values.format().matches(format)) {
            return values;
        }
        var copy = fresh(values.shape(), format, values.learns());
        run(
                name + " reorder",
                0,
                Kernels.reorder(handles, values.format(), format),
                Map.of(Role.SRC, values.place(), Role.DST, copy.place()));
        return copy;
    }

    /// This thread's pictures with one value after another.
    public Tensor plain(Tensor values, String name) {
        return in(plain(count(), values.shape()), values, name);
    }

    /// The pictures of all threads, one value after another, ready to be read by any.
    public Tensor whole(Tensor values, String name) {
        var all = values;
        if (!values.shared()) {
            all = shared(name + "/whole", values.shape(), values.learns());
            run(
                    name + " reorder",
                    0,
                    Kernels.reorder(handles, values.format(), all.format()),
                    Map.of(Role.SRC, values.place(), Role.DST, all.place()));
            all.written(phase, false);
        }
        if (all.pendingWhole(phase)) {
            meet();
        }
        return all;
    }

    /// Makes sure that this thread's pictures can be read.
    public void read(Tensor values) {
        if (values.pending(phase)) {
            meet();
        }
    }

    public void run(String name, long flops, Kernel kernel, Map<Role, Place> places) {
        steps.add(new Step(name, kernel.name(), flops, made(kernel, places)::run, false));
    }

    private Primitive made(Kernel kernel, Map<Role, Place> places) {
        var all = new EnumMap<Role, Place>(places);
        var scratchpad = kernel.scratchpad();
        if (scratchpad.bytes() > 0) {
            all.put(Role.SCRATCHPAD, place(scratchpad, room.add(scratchpad.bytes()), 0));
        }
        var memories = new EnumMap<Role, Memory>(Role.class);
        all.forEach((role, place) -> {
            memories.put(role, place.memory());
            use(place.buffer());
        });
        return kernel.on(memories);
    }

    /// @param used everything that is read or written
    public void step(String name, long flops, Runnable action, Buffer... used) {
        for (var buffer : used) {
            use(buffer);
        }
        steps.add(new Step(name, Step.JAVA, flops, action, false));
    }

    /// Something that holds for all batches until the weights change.
    public void prepare(String name, Kernel kernel, Map<Role, Place> places) {
        steps.add(new Step(name, kernel.name(), 0, made(kernel, places)::run, true));
    }

    public void prepare(String name, Runnable action, Buffer... used) {
        for (var buffer : used) {
            use(buffer);
        }
        steps.add(new Step(name, Step.JAVA, 0, action, true));
    }

    public void use(Buffer buffer) {
        buffer.use(buffer.common() ? phase : steps.size());
    }

    /// Waits for the other threads.
    public void meet() {
        if (lanes() > 1) {
            steps.add(new Step("waiting", Step.JAVA, 0, sharing.meeting()::await, false));
        }
        phase++;
    }

    @Override
    public void close() {
        handles.close();
    }
}
