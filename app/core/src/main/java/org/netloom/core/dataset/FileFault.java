package org.netloom.core.dataset;

import org.netloom.core.text.Text;

/// A file that is not used plainly, and why.
///
/// @param file path relative to the dataset's root
/// @param width pixels as stored, 0 when unknown
/// @param height pixels as stored, 0 when unknown
/// @param reason cause and, where there is one, remedy; it does not repeat the file's name
public record FileFault(String file, FileStatus status, int width, int height, Text reason) {

    public static FileFault refused(String file, Text reason) {
        return new FileFault(file, FileStatus.REFUSED, 0, 0, reason);
    }

    public static FileFault ignored(String file, Text reason) {
        return new FileFault(file, FileStatus.IGNORED, 0, 0, reason);
    }
}
