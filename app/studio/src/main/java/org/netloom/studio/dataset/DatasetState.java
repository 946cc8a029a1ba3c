package org.netloom.studio.dataset;

import java.nio.file.Path;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.text.Text;

/// What is known of the project's pictures.
public sealed interface DatasetState {

    /// No folder is chosen.
    record None() implements DatasetState {}

    /// The folder is not where the project says.
    ///
    /// @param hint how to get the pictures; may be empty
    record Missing(Path folder, String hint) implements DatasetState {}

    /// The folder is looked through.
    record Scanning(Path folder) implements DatasetState {}

    /// It could not be looked through, or the person gave up.
    record Failed(Path folder, Text why) implements DatasetState {}

    record Ready(Dataset dataset) implements DatasetState {}
}
