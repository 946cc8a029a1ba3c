package org.netloom.core.dataset.rearrange;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Where a project keeps pictures that were taken out of its dataset: `removed-pictures`, with a folder for
/// each time, in which they lie as they did in the dataset. Nothing in it is ever deleted by Netloom.
public final class PictureBin {
    private static final String NAME = "removed-pictures";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private PictureBin() {}

    /// A folder that is not there yet. Its name is hidden where the project lies among the pictures, so that
    /// it is no class of theirs.
    ///
    /// @param project the project's folder
    /// @param pictures the dataset's
    public static Path next(Path project, Path pictures, LocalDateTime now) {
        var name = project.startsWith(pictures) ? "." + NAME : NAME;
        return FreeName.of(project.resolve(name).resolve(TIME.format(now)));
    }
}
