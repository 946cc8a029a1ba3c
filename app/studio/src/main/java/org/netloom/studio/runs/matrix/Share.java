package org.netloom.studio.runs.matrix;

/// What the fields of a matrix are measured by.
public enum Share {
    /// Pictures.
    COUNTS,
    /// The share of the pictures of a class: recall lies on the diagonal.
    BY_ROW,
    /// The share of the pictures that are called so: precision lies on the diagonal.
    BY_COLUMN
}
