package org.netloom.core.run.series;

import org.netloom.core.project.Project;

/// A training that waits for its turn: the project as it was when it was put in line.
///
/// @param name what is special about it, for a person; empty for nothing
/// @param series a tag of the runs that it belongs to; empty for none
public record Waiting(String name, String series, Project project) {}
