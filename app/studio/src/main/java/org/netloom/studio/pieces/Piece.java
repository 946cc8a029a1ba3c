package org.netloom.studio.pieces;

import org.netloom.core.graph.Graph;

/// A part of a net under a name.
public record Piece(String name, Graph graph) {}
