package org.netloom.studio.runs.matrix;

import java.util.List;

/// What a matrix of classes shows: a row for each class, a column for each answer.
public interface ClassMatrix {

    List<String> labels();

    /// How deep a field's colour is: from 0 to 1 where it is good, to −1 where it is bad; 0 for none.
    double strength(Cell cell);

    /// What stands in a field; empty for nothing.
    String words(Cell cell);

    /// What a field says to whoever rests on it.
    String sentence(Cell cell);
}
