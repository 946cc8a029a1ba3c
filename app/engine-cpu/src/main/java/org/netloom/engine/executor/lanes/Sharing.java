package org.netloom.engine.executor.lanes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netloom.engine.compile.weights.Range;
import org.netloom.engine.executor.memory.Buffer;
import org.netloom.engine.executor.memory.Room;

/// What the threads of a net have in common for one size of batch.
///
/// @param parameters all trainable numbers
/// @param gradients theirs
/// @param pictures of the batch
public record Sharing(
        int batch,
        int lanes,
        boolean training,
        Buffer parameters,
        Buffer gradients,
        Buffer pictures,
        Room room,
        Map<String, Buffer> buffers,
        List<Range> sums,
        Meeting meeting) {

    public Sharing(int batch, int lanes, boolean training, Buffer parameters, Buffer gradients, Buffer pictures) {
        this(
                batch,
                lanes,
                training,
                parameters,
                gradients,
                pictures,
                new Room(true),
                new HashMap<>(),
                new ArrayList<>(),
                new Meeting(lanes));
    }

    /// The same one for all threads that ask for this name.
    Buffer buffer(String name, long bytes) {
        return buffers.computeIfAbsent(name, _ -> room.add(bytes));
    }

    /// First picture of a thread's.
    int from(int lane) {
        return Math.ceilDiv(batch * lane, lanes);
    }
}
