package org.netloom.core.dataset.rearrange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.netloom.core.dataset.Split;

/// A picture in a project's bin.
///
/// @param file where it lies, absolute
/// @param batch the folder of the change that took it out
/// @param name the path that it had in the dataset, with `/`
public record RemovedPicture(Path file, Path batch, String name) {

    /// @param file below a folder of the bin
    static RemovedPicture in(Path bin, Path file) {
        var batch = bin.resolve(bin.relativize(file).getName(0));
        return new RemovedPicture(
                file,
                batch,
                StreamSupport.stream(batch.relativize(file).spliterator(), false)
                        .map(Path::toString)
                        .collect(Collectors.joining("/")));
    }

    /// The class that it had; empty for a copy that came into a dataset and was taken back, of which nobody
    /// knows any more.
    public Optional<String> label() {
        var parts = name.split("/");
        int at = parts.length > 2 && Split.ofFolder(parts[0]).isPresent() ? 1 : 0;
        return at < parts.length - 1 ? Optional.of(parts[at]) : Optional.empty();
    }
}
