package org.netloom.studio.dataset.grid;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.dataset.Dataset;

/// A line of the grid: the name of a class, or pictures next to each other.
sealed interface GridRow {

    /// @param count pictures of the class that are shown
    record Heading(String label, int count) implements GridRow {}

    /// Positions `from` to `to` of the pictures that are shown.
    record Pictures(int from, int to) implements GridRow {}

    /// @param shown indices into the dataset's samples
    /// @param headed whether they come class by class
    static List<GridRow> of(Dataset dataset, int[] shown, boolean headed, int columns) {
        var rows = new ArrayList<GridRow>();
        if (!headed) {
            for (int at = 0; at < shown.length; at += columns) {
                rows.add(new Pictures(at, Math.min(shown.length, at + columns)));
            }
            return rows;
        }
        for (int from = 0; from < shown.length; ) {
            int label = dataset.samples().get(shown[from]).label();
            int to = from;
            while (to < shown.length && dataset.samples().get(shown[to]).label() == label) {
                to++;
            }
            rows.add(new Heading(dataset.classes().get(label), to - from));
            for (int at = from; at < to; at += columns) {
                rows.add(new Pictures(at, Math.min(to, at + columns)));
            }
            from = to;
        }
        return rows;
    }
}
