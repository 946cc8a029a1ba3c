package org.netloom.studio.prediction;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;

/// A decoded picture: `height` × `width` × 3 bytes.
@SuppressWarnings("ArrayRecordComponent") // shown as they are; nobody compares them
public record Pixels(int width, int height, byte[] rgb) {
    private static final int MOST_SIDE = 4096;

    /// Null where the file does not hold it.
    static @Nullable Pixels read(Path file, Event.Preview preview) {
        int width = preview.width();
        int height = preview.height();
        if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
            return null;
        }
        int size = width * height * 3;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            if (preview.offset() < 0 || preview.offset() + size > channel.size()) {
                return null;
            }
            return new Pixels(
                    width,
                    height,
                    channel.map(MapMode.READ_ONLY, preview.offset(), size, arena).toArray(JAVA_BYTE));
        } catch (IOException e) {
            return null;
        }
    }
}
