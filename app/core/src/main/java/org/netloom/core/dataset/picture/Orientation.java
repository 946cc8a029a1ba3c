package org.netloom.core.dataset.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;

/// How a camera was held: 1 upright, 2 to 8 mirrored or turned (Exif 2.3, tag 0x0112).
public final class Orientation {
    private static final Pattern XMP = Pattern.compile("tiff:Orientation(?:=[\"']|>)\\s*([1-8])");

    private static final int TAG = 0x0112;
    private static final short SHORT = 3;
    private static final short LONG = 4;
    private static final short SIGNED_LONG = 9;

    private Orientation() {}

    /// @param tiff the Exif block from its byte order mark on
    /// @return 0 when it says nothing
    public static int ofExif(byte[] tiff) {
        if (tiff.length < 10 || (tiff[0] != 'M' && tiff[0] != 'I')) {
            return 0;
        }
        var in = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int list = in.getInt(4);
        if (list < 0 || list > tiff.length - 2) {
            return 0;
        }
        int end = (int) Math.min(tiff.length - 12L, list + 2L + 12L * (in.getShort(list) & 0xFFFF) - 12);
        for (int at = list + 2; at <= end; at += 12) {
            if (in.getShort(at) == TAG) {
                int value =
                        switch (in.getShort(at + 2)) {
                            case SHORT -> in.getShort(at + 8);
                            case LONG, SIGNED_LONG -> in.getInt(at + 8);
                            default -> 0;
                        };
                return value >= 1 && value <= 8 ? value : 0;
            }
        }
        return 0;
    }

    /// @return 0 when it says nothing
    public static int ofXmp(String packet) {
        var match = XMP.matcher(packet);
        return match.find() ? Integer.parseInt(match.group(1)) : 0;
    }

    /// The picture as it was seen.
    public static Picture upright(Picture picture, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return picture;
        }
        int w = picture.width();
        int h = picture.height();
        int c = picture.channels();
        boolean turned = orientation >= 5;
        int width = turned ? h : w;
        int height = turned ? w : h;
        var from = picture.pixels();
        var to = new byte[from.length];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column =
                        switch (orientation) {
                            case 2, 3 -> w - 1 - x;
                            case 4 -> x;
                            case 5, 6 -> y;
                            default -> w - 1 - y;
                        };
                int row =
                        switch (orientation) {
                            case 3, 4 -> h - 1 - y;
                            case 2 -> y;
                            case 5, 8 -> x;
                            default -> h - 1 - x;
                        };
                int p = (row * w + column) * c;
                for (int k = 0; k < c; k++) {
                    to[at++] = from[p + k];
                }
            }
        }
        return new Picture(width, height, c, to);
    }
}
