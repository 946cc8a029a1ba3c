package org.netloom.core.dataset.catalogue;

import java.net.URI;
import java.util.List;
import org.netloom.core.text.Text;

/// A dataset that everybody knows.
///
/// @param name for commands, and of the folder that it comes into
/// @param title its own name
/// @param words what it holds, in a line
/// @param licence what its authors allow, in a line
/// @param page where they tell of it
/// @param files all that belongs to it
public record KnownSet(String name, String title, Text words, Text licence, URI page, List<SetFile> files) {

    public KnownSet {
        files = List.copyOf(files);
    }

    /// A file of it.
    ///
    /// @param source where it is fetched from
    /// @param bytes exactly
    /// @param sha256 of its content, 64 small hexadecimal digits
    public record SetFile(URI source, long bytes, String sha256) {

        public String name() {
            var path = source.getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /// Bytes to fetch.
    public long bytes() {
        return files.stream().mapToLong(SetFile::bytes).sum();
    }

    /// One archive that is read in place, or several files in a folder.
    public boolean isArchive() {
        return files.size() == 1;
    }
}
