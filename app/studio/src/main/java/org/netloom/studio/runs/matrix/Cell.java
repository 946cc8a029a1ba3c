package org.netloom.studio.runs.matrix;

/// A field of a matrix of classes.
///
/// @param truth index of the class that the pictures are of
/// @param called index of the class that the net says
public record Cell(int truth, int called) {}
