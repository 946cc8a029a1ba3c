package org.netloom.core.dataset.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.util.regex.Pattern;

/// How a camera was held: 1 upright, 2 to 8 mirrored or turned (Exif 2.3, tag 0x0112).
public final class Orientation {
    private static final Pattern XMP = Pattern.compile("tiff:Orientation(?:=[\"']|>)\\s*([1-8])");

    private Orientation() {}

    /// @param tiff the Exif block from its byte order mark on
    /// @return 0 when it says nothing
    public static int ofExif(byte[] tiff) {
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(tiff), metadata);
            var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var value = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return value != null && value >= 1 && value <= 8 ? value : 0;
        } catch (RuntimeException e) {
            return 0; // a damaged Exif block says nothing
        }
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
