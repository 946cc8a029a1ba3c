package org.netloom.core.dataset.picture;

/// What no honest picture for a classifier exceeds.
public final class PictureLimits {
    /// Larger files are refused.
    public static final long MOST_BYTES = 100L << 20;
    /// Pictures with more pixels are refused.
    public static final long MOST_PIXELS = 100_000_000;

    private PictureLimits() {}
}
