package org.netloom.core.dataset.health;

import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;

/// What a picture looks like, in a few numbers: near duplicates have nearly the same.
///
/// @param width pixels, upright, as height
/// @param gray whether red, green and blue are equal everywhere
/// @param across 8 × 8 bits: where it gets brighter to the right
/// @param down 8 × 8 bits: where it gets brighter downwards
/// @param upper brightness of the upper 8 of 4 × 4 parts, a byte each, and `lower` of the others
public record Looks(int width, int height, boolean gray, long across, long down, long upper, long lower) {
    /// Pixels a side of the thumbnail that is looked at.
    public static final int SIDE = 64;

    /// Of a picture that could not be decoded: like no other.
    public static final Looks UNKNOWN = new Looks(0, 0, false, 0, 0, 0, 0);

    private static final int CELLS = 9;
    /// Smaller steps are noise.
    private static final int STEP = 2;

    private static final int FEWEST_STEPS = 14;
    private static final int MOST_DIFFERENT = 6;
    private static final int MOST_DARKER = 10;
    private static final int SMALLEST = 16;

    public static Looks of(Picture picture) {
        var pixels = new byte[SIDE * SIDE * 3];
        Resize.into(picture, Fit.THUMBNAIL, SIDE, SIDE, 3, pixels);
        return of(pixels, SIDE, picture.width(), picture.height());
    }

    /// @param thumbnail `side` × `side` × 3 bytes, the picture lying in it as Fit.THUMBNAIL places it
    /// @param width of the picture itself, as height
    public static Looks of(byte[] thumbnail, int side, int width, int height) {
        var place = Fit.THUMBNAIL.place(height, width, side, side);
        var nine = brightness(thumbnail, side, place, CELLS);
        long across = 0;
        long down = 0;
        for (int y = 0, bit = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++, bit++) {
                int here = nine[y * CELLS + x];
                across |= nine[y * CELLS + x + 1] > here + STEP ? 1L << bit : 0;
                down |= nine[(y + 1) * CELLS + x] > here + STEP ? 1L << bit : 0;
            }
        }
        var four = brightness(thumbnail, side, place, 4);
        long upper = 0;
        long lower = 0;
        for (int i = 0; i < 8; i++) {
            upper |= (long) four[i] << 8 * i;
            lower |= (long) four[8 + i] << 8 * i;
        }
        return new Looks(width, height, gray(thumbnail), across, down, upper, lower);
    }

    /// Means of `cells` × `cells` parts, 0 to 255.
    private static int[] brightness(byte[] rgb, int side, Fit.Place place, int cells) {
        var means = new int[cells * cells];
        for (int cy = 0; cy < cells; cy++) {
            int top = place.top() + cy * place.height() / cells;
            int bottom = Math.max(top + 1, place.top() + (cy + 1) * place.height() / cells);
            for (int cx = 0; cx < cells; cx++) {
                int left = place.left() + cx * place.width() / cells;
                int right = Math.max(left + 1, place.left() + (cx + 1) * place.width() / cells);
                int sum = 0;
                for (int y = top; y < Math.min(bottom, side); y++) {
                    for (int x = left; x < Math.min(right, side); x++) {
                        int at = 3 * (y * side + x);
                        sum += (rgb[at] & 255) * 77 + (rgb[at + 1] & 255) * 150 + (rgb[at + 2] & 255) * 29;
                    }
                }
                means[cy * cells + cx] = (sum >> 8) / Math.max(1, (bottom - top) * (right - left));
            }
        }
        return means;
    }

    private static boolean gray(byte[] rgb) {
        for (int at = 0; at < rgb.length; at += 3) {
            if (rgb[at] != rgb[at + 1] || rgb[at] != rgb[at + 2]) {
                return false;
            }
        }
        return true;
    }

    boolean known() {
        return width > 0 && height > 0;
    }

    /// Whether there is enough in it to tell it from others: a plain wall is like every plain wall.
    boolean telling() {
        return Math.min(width, height) >= SMALLEST && Long.bitCount(across) + Long.bitCount(down) >= FEWEST_STEPS;
    }

    boolean like(Looks other) {
        return Long.bitCount(across ^ other.across) + Long.bitCount(down ^ other.down) <= MOST_DIFFERENT
                && Math.abs((double) width * other.height / ((double) height * other.width) - 1) < 0.1
                && darker(upper, other.upper) + darker(lower, other.lower) <= 16 * MOST_DARKER;
    }

    private static int darker(long one, long other) {
        int sum = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            sum += (int) Math.abs((one >>> shift & 255) - (other >>> shift & 255));
        }
        return sum;
    }
}
