package org.netloom.core.dataset;

import java.util.Locale;

/// What became of a file of the dataset's folder.
public enum FileStatus {
    /// A sample, with a remark.
    USED,
    /// A picture, or something called one, that cannot be used.
    REFUSED,
    /// A sample whose bytes are those of an earlier one; it still is a sample.
    DUPLICATE,
    /// No picture, or not where pictures are looked for.
    IGNORED;

    /// The name used in commands and files: `used`, `refused`, `duplicate`, `ignored`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
