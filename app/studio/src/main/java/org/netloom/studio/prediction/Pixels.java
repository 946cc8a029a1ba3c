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
    private static final int SMALL = 128;

    /// Null where the file does not hold it.
    ///
    /// @param inFull whether to keep all pixels, or so many as a list needs
    static @Nullable Pixels read(Path file, Event.Preview preview, boolean inFull) {
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
            var mapped = channel.map(MapMode.READ_ONLY, preview.offset(), size, arena);
            var all = new Pixels(width, height, mapped.toArray(JAVA_BYTE));
            return inFull ? all : all.shrunk();
        } catch (IOException e) {
            return null;
        }
    }

    /// Every nth pixel of every nth row.
    private Pixels shrunk() {
        int step = (Math.max(width, height) + SMALL - 1) / SMALL;
        if (step <= 1) {
            return this;
        }
        int newWidth = Math.max(1, width / step);
        int newHeight = Math.max(1, height / step);
        var small = new byte[newWidth * newHeight * 3];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                System.arraycopy(rgb, 3 * (y * step * width + x * step), small, 3 * (y * newWidth + x), 3);
            }
        }
        return new Pixels(newWidth, newHeight, small);
    }
}
