package org.netloom.core.dataset;

import org.jspecify.annotations.Nullable;

/// A labelled picture.
///
/// @param file path relative to the dataset's root with `/` between its parts; in an IDX file
///     `train-images-idx3-ubyte.gz#123`, counted from 0
/// @param label index into the dataset's classes
/// @param split the split that the folders give, null when they give none
public record Sample(String file, int label, @Nullable Split split) {

    /// The split given, or training where none is given.
    public Split splitOrTrain() {
        return split == null ? Split.TRAIN : split;
    }
}
