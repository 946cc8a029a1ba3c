package org.netloom.engine.compile;

import org.netloom.core.text.Failure;

/// What to say where the libraries that compute cannot be loaded.
public final class NativeLibraries {
    private NativeLibraries() {}

    /// The first of the causes tells most: what follows is that a class was not found.
    public static Failure missing(LinkageError why) {
        Throwable first = why;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return Failure.of(
                        "The libraries that compute cannot be loaded ({0}): make room on the disk, and see what"
                                + " “netloom doctor” says.",
                        first.toString())
                .causedBy(why);
    }
}
