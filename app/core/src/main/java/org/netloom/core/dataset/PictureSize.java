package org.netloom.core.dataset;

/// The size that every picture is brought to: what a net's input asks for.
///
/// @param height pixels
/// @param width pixels
/// @param channels 1 for gray, 3 for RGB
public record PictureSize(int height, int width, int channels) {

    public PictureSize {
        if (height < 1 || width < 1 || height > 16_384 || width > 16_384) {
            throw new IllegalArgumentException("a picture of " + height + " × " + width);
        }
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException(channels + " channels");
        }
    }

    /// Bytes of one picture, uint8, height × width × channels.
    public int bytes() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }
}
