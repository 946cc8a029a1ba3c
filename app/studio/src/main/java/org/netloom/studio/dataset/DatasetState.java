package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.text.Text;

/// What is known of the project's pictures.
public sealed interface DatasetState {

    /// In a few words, such as "70,000 pictures, 10 classes"; empty without pictures.
    default String summary() {
        return switch (this) {
            case Ready(Dataset dataset) ->
                text(
                        "{0} pictures, {1} classes",
                        dataset.samples().size(), dataset.classes().size());
            case Scanning _ -> text("looking through the pictures …");
            case Missing _ -> text("pictures missing");
            case None _, Failed _ -> "";
        };
    }

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
