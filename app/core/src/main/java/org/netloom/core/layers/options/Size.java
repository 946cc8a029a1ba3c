package org.netloom.core.layers.options;

import com.fasterxml.jackson.annotation.JsonFormat;

/// Height and width of a kernel, a stride or a window; in files `[height, width]`.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Size(int height, int width) {

    public static Size of(int both) {
        return new Size(both, both);
    }

    @Override
    public String toString() {
        return height + "×" + width;
    }
}
