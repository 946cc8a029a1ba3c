package org.netloom.core.dataset.picture.jpeg;

import static org.netloom.core.dataset.picture.Bytes.startsWith;
import static org.netloom.core.dataset.picture.Bytes.u16;
import static org.netloom.core.dataset.picture.Bytes.u8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Bytes;
import org.netloom.core.dataset.picture.Orientation;

/// What stands before the first scan of a JPEG, read as leniently as libjpeg does (ITU-T T.81,
/// annex B): bytes between segments are skipped.
public final class JpegHeader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DNL = 0xDC;

    private record Range(int start, int end) {}

    private final List<Range> kept = new ArrayList<>();
    private @Nullable Range exif;
    private @Nullable Range xmp;
    private boolean jfif;
    private int adobe = -1;
    private int frame;
    private int precision;
    private int width;
    private int height;
    private int[] components = {};
    private int scan;

    private JpegHeader() {}

    /// Empty when the bytes end before the first scan.
    public static Optional<JpegHeader> read(byte[] bytes) {
        var header = new JpegHeader();
        return header.walk(bytes) ? Optional.of(header) : Optional.empty();
    }

    private boolean walk(byte[] b) {
        int at = 2;
        while (at + 4 <= b.length) {
            if (u8(b, at) != 0xFF || u8(b, at + 1) == 0xFF || u8(b, at + 1) == 0) {
                at++;
                continue;
            }
            int marker = u8(b, at + 1);
            if (marker == EOI) {
                scan = at;
                return true;
            }
            if (marker == 1 || (marker >= 0xD0 && marker <= SOI)) {
                at += 2;
                continue;
            }
            int end = at + 2 + u16(b, at + 2);
            if (end < at + 4) {
                at += 2;
                continue;
            }
            if (marker == SOS) {
                scan = at;
                return true;
            }
            if (end > b.length) {
                return false;
            }
            segment(b, marker, at, end);
            at = end;
        }
        return false;
    }

    private void segment(byte[] b, int marker, int at, int end) {
        int body = at + 4;
        boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame && end - body >= 6 && components.length == 0) {
            frame = marker;
            precision = u8(b, body);
            height = u16(b, body + 1);
            width = u16(b, body + 3);
            components = new int[Math.min(u8(b, body + 5), (end - body - 6) / 3)];
            for (int i = 0; i < components.length; i++) {
                components[i] = u8(b, body + 6 + 3 * i);
            }
        }
        if (isFrame || marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDD) {
            kept.add(new Range(at, end));
        } else if (marker == 0xE0 && startsWith(b, body, end, "JFIF\0")) {
            jfif = true;
        } else if (marker == 0xEE && startsWith(b, body, end, "Adobe") && end - body >= 12) {
            adobe = u8(b, body + 11);
        } else if (marker == 0xE1 && exif == null && startsWith(b, body, end, "Exif\0")) {
            exif = new Range(body + 6, end);
        } else if (marker == 0xE1 && xmp == null && startsWith(b, body, end, "http://ns.adobe.com/xap/1.0/")) {
            xmp = new Range(body, end);
        }
    }

    public boolean hasFrame() {
        return components.length > 0;
    }

    /// The process: 0xC0 to 0xC2 are the Huffman-coded ones with loss.
    public int frame() {
        return frame;
    }

    /// Whether it is sequential or progressive with arithmetic coding.
    public boolean arithmetic() {
        return frame == 0xC9 || frame == 0xCA;
    }

    public int precision() {
        return precision;
    }

    public int width() {
        return width;
    }

    /// 0 when a DNL marker after the first scan gives it.
    public int height() {
        return height;
    }

    int components() {
        return components.length;
    }

    /// 1 to 8, how the camera was held (Exif 2.3, tag 0x0112; XMP tiff:Orientation where Exif has none).
    public int orientation(byte[] b) {
        int fromExif = exif == null ? 0 : Orientation.ofExif(Arrays.copyOfRange(b, exif.start, exif.end));
        if (fromExif > 0 || xmp == null) {
            return Math.max(1, fromExif);
        }
        return Math.max(1, Orientation.ofXmp(Bytes.latin(b, xmp.start, xmp.end - xmp.start)));
    }

    /// Whether the four components are YCCK rather than CMYK, as libjpeg decides.
    boolean ycck() {
        return adobe > 0;
    }

    /// Whether the three components are RGB rather than YCbCr, as libjpeg decides.
    boolean rgb() {
        return !jfif
                && (adobe >= 0 ? adobe == 0 : components[0] == 'R' && components[1] == 'G' && components[2] == 'B');
    }

    /// The height that the DNL marker behind the first scan gives, 0 without one.
    public int heightFromScan(byte[] b) {
        for (int at = scan + 2; at + 6 <= b.length; at++) {
            if (u8(b, at) == 0xFF && u8(b, at + 1) == DNL) {
                return u16(b, at + 4);
            }
        }
        return 0;
    }

    /// How many scans follow: each one of a progressive picture goes over all its pixels.
    int scans(byte[] b) {
        int scans = 0;
        for (int at = scan; at + 1 < b.length; at++) {
            if (u8(b, at) == 0xFF && u8(b, at + 1) == SOS) {
                scans++;
            }
        }
        return scans;
    }

    /// The same picture without application segments, with one that names the colours: a decoder has
    /// then nothing to guess and no profile or thumbnail to stumble over.
    byte[] plain(byte[] b) {
        var out = new ByteArrayOutputStream(b.length + 32);
        out.write(0xFF);
        out.write(SOI);
        if (components.length == 4 || (components.length == 3 && rgb())) {
            int transform = components.length == 4 && ycck() ? 2 : 0;
            out.writeBytes(new byte[] {
                (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
            });
        } else {
            out.writeBytes(
                    new byte[] {(byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0});
        }
        for (var range : kept) {
            out.write(b, range.start, range.end - range.start);
        }
        out.write(b, scan, b.length - scan);
        return out.toByteArray();
    }
}
