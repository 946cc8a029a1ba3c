package org.netloom.engine.executor.stages;

import java.nio.FloatBuffer;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.memory.Place;
import org.netloom.engine.onednn.Format;

/// A number for each channel: its own of each thread, or those of one thread for all to read.
record ChannelNumbers(Lane lane, int channels) {

    Place own() {
        return lane.place(format(), lane.room().add(4L * channels), 0);
    }

    /// From batch to batch.
    Place kept() {
        return lane.place(format(), lane.kept().add(4L * channels), 0);
    }

    /// That of another thread, or this one's.
    Place of(String name, int thread) {
        return lane.place(format(), lane.common(name + " of " + thread, 4L * channels), 0);
    }

    FloatBuffer values(Place place) {
        return place.buffer().floats(place.from(), channels);
    }

    private Format format() {
        return Format.plain(lane.handles(), channels);
    }
}
