package org.netloom.core.graph;

/// A wire from one block's output to another's input.
public record Link(String from, String to) {}
