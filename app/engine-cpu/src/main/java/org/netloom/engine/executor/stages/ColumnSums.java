package org.netloom.engine.executor.stages;

import java.nio.FloatBuffer;
import java.util.Arrays;

/// Sums the columns of a matrix, from row to row.
final class ColumnSums {
    private final int rows;
    private final int columns;
    private final int from;
    private final float[] row;
    private final float[] sums;

    /// @param from the first column that is wanted
    ColumnSums(int rows, int columns, int from, int count) {
        this.rows = rows;
        this.columns = columns;
        this.from = from;
        row = new float[count];
        sums = new float[count];
    }

    void of(FloatBuffer values, FloatBuffer result) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < rows; i++) {
            values.get(i * columns + from, row);
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
            }
        }
        result.put(0, sums);
    }
}
