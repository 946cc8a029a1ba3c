package org.netloom.engine.executor.stages;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.onednn.Sliding;

/// The windows of maps as rows of a matrix, each row by row of the window, channels last; what is padded
/// is 0. Maps have their channels last as well, so that a row of a window is one piece of them.
final class WindowRows {
    private final int windows;
    private final int length;
    private final int lines;
    private final int line;
    private final int mapSize;
    private final int[] from;
    private final int[] at;
    private final int[] count;
    private final float[] map;
    private final float[] row;
    private final float[] piece;
    private final float[] part;

    /// @param sliding without gaps
    WindowRows(Shape in, Shape out, Sliding sliding) {
        int channels = in.channels();
        int width = Math.toIntExact(sliding.window()[1]);
        lines = Math.toIntExact(sliding.window()[0]);
        line = width * channels;
        windows = out.height() * out.width();
        length = lines * line;
        mapSize = Math.toIntExact(in.size());
        from = new int[windows * lines];
        at = new int[windows * lines];
        count = new int[windows * lines];
        for (int i = 0; i < windows * lines; i++) {
            int window = i / lines;
            int top = Math.toIntExact(window / out.width() * sliding.strides()[0] - sliding.before()[0]) + i % lines;
            int left = Math.toIntExact(window % out.width() * sliding.strides()[1] - sliding.before()[1]);
            int first = Math.max(left, 0);
            int end = Math.min(left + width, in.width());
            if (top >= 0 && top < in.height() && first < end) {
                from[i] = (top * in.width() + first) * channels;
                at[i] = i % lines * line + (first - left) * channels;
                count[i] = (end - first) * channels;
            }
        }
        map = new float[mapSize];
        row = new float[length];
        piece = new float[line];
        part = new float[line];
    }

    /// Rows of a picture.
    int windows() {
        return windows;
    }

    /// Values of a row.
    int length() {
        return length;
    }

    /// Copies all windows of all maps that are left.
    void gather(FloatBuffer maps, FloatBuffer rows) {
        while (maps.hasRemaining()) {
            maps.get(map);
            for (int i = 0; i < windows * lines; i += lines) {
                for (int j = i; j < i + lines; j++) {
                    if (count[j] < line) {
                        Arrays.fill(row, (j - i) * line, (j - i + 1) * line, 0);
                    }
                    System.arraycopy(map, from[j], row, at[j], count[j]);
                }
                rows.put(row);
            }
        }
    }

    /// Adds up what all windows say of each place of the maps that are left.
    void scatter(FloatBuffer rows, FloatBuffer maps) {
        while (maps.hasRemaining()) {
            Arrays.fill(map, 0);
            for (int i = 0; i < windows * lines; i += lines) {
                rows.get(row);
                for (int j = i; j < i + lines; j++) {
                    add(at[j], from[j], count[j]);
                }
            }
            maps.put(map);
        }
    }

    /// Brought to the beginning of two arrays, since only then Java makes vector instructions of the loop.
    private void add(int source, int target, int values) {
        System.arraycopy(row, source, part, 0, values);
        System.arraycopy(map, target, piece, 0, values);
        for (int i = 0; i < values; i++) {
            piece[i] += part[i];
        }
        System.arraycopy(piece, 0, map, target, values);
    }
}
