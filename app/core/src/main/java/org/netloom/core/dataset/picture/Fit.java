package org.netloom.core.dataset.picture;

/// How a picture of one shape comes into a frame of another.
public enum Fit {
    /// Fills the frame, as Keras' Resizing does by default.
    STRETCH,
    /// Whole and undistorted in the middle, black around it.
    LETTERBOX,
    /// As LETTERBOX, but averaged over the pixels it leaves out: for eyes, not for nets.
    THUMBNAIL;

    /// Where the picture lies in the frame.
    public record Place(int top, int left, int height, int width) {}

    /// @param height of the picture, as width
    /// @param frameHeight of the frame, as frameWidth
    public Place place(int height, int width, int frameHeight, int frameWidth) {
        if (this == STRETCH) {
            return new Place(0, 0, frameHeight, frameWidth);
        }
        double scale = Math.min((double) frameHeight / height, (double) frameWidth / width);
        int h = Math.clamp(Math.round(height * scale), 1, frameHeight);
        int w = Math.clamp(Math.round(width * scale), 1, frameWidth);
        return new Place((frameHeight - h) / 2, (frameWidth - w) / 2, h, w);
    }
}
