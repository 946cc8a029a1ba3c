package org.netloom.core.dataset.picture.decode;

import static org.netloom.core.dataset.picture.Bytes.i32;
import static org.netloom.core.dataset.picture.Bytes.i32Little;
import static org.netloom.core.dataset.picture.Bytes.u16Little;
import static org.netloom.core.dataset.picture.Bytes.u8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.netloom.core.dataset.picture.Bytes;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.picture.PictureLimits;
import org.netloom.core.dataset.picture.jpeg.JpegHeader;
import org.netloom.core.dataset.picture.tiff.TiffPage;
import org.netloom.core.dataset.picture.webp.WebpFrame;
import org.netloom.core.text.Failure;

/// What the first bytes of a picture say: enough to refuse a file that is none, is of a format not
/// read, or is too large, without decoding it.
///
/// @param width pixels as stored, before any turning
/// @param height pixels as stored
public record PictureHeader(PictureFormat format, int width, int height) {
    /// Most headers lie in the first 4 KB; a camera's JPEG has its size behind a thumbnail.
    private static final int[] READS = {4 << 10, 128 << 10, 4 << 20, (int) PictureLimits.MOST_BYTES};

    /// Reads no more of the file than it needs.
    ///
    /// @throws Failure cause and remedy, without the file's name
    public static PictureHeader read(Path file) throws Failure {
        try (var in = Files.newInputStream(file)) {
            var bytes = new byte[0];
            for (int most : READS) {
                var more = in.readNBytes(most - bytes.length);
                var joined = Arrays.copyOf(bytes, bytes.length + more.length);
                System.arraycopy(more, 0, joined, bytes.length, more.length);
                bytes = joined;
                boolean whole = bytes.length < most;
                var header = of(bytes, whole);
                if (header.isPresent()) {
                    return header.get();
                }
            }
            throw PictureFault.tooLarge();
        } catch (IOException e) {
            throw PictureFault.unreadable(e);
        }
    }

    /// A picture's stored size, zeros when its header is not whole.
    public record Size(int width, int height) {}

    /// For lists of files that are refused for another reason.
    public static Size sizeOf(Path file) {
        try {
            var header = read(file);
            return new Size(header.width, header.height);
        } catch (Failure e) {
            return new Size(0, 0);
        }
    }

    /// @param bytes the whole file
    /// @throws Failure cause and remedy, without the file's name
    public static PictureHeader of(byte[] bytes) throws Failure {
        return of(bytes, true).orElseThrow(PictureFault::damaged);
    }

    /// Empty when more bytes are needed. Sizes and places inside a header may be anything.
    private static Optional<PictureHeader> of(byte[] b, boolean whole) throws Failure {
        try {
            return parse(b, whole);
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            if (whole) {
                throw PictureFault.damaged().causedBy(e);
            }
            return Optional.empty();
        }
    }

    private static Optional<PictureHeader> parse(byte[] b, boolean whole) throws Failure {
        if (b.length == 0) {
            throw Failure.of("The file is empty: copy it again from its source.");
        }
        var format = PictureFormat.of(b)
                .orElseThrow(() -> Failure.of("This is no picture, whatever its name says: remove it or replace it."));
        if (!format.supported()) {
            throw Failure.of("{0} pictures are not read: convert it to JPEG or PNG.", format.title());
        }
        int needed =
                switch (format) {
                    case PNG -> 33;
                    case GIF -> 13;
                    case BMP -> 26;
                    case WEBP -> 20;
                    case TIFF -> 16;
                    default -> 4;
                };
        if (b.length < needed) {
            throw PictureFault.damaged();
        }
        return switch (format) {
            case JPEG -> jpeg(b, whole);
            case PNG -> Optional.of(png(b));
            case GIF -> Optional.of(new PictureHeader(format, u16Little(b, 6), u16Little(b, 8)));
            case BMP -> Optional.of(bmp(b));
            case WEBP -> webp(b, whole);
            case TIFF -> tiff(b, whole);
            default -> throw PictureFault.damaged();
        };
    }

    private static Optional<PictureHeader> jpeg(byte[] b, boolean whole) throws Failure {
        var found = JpegHeader.read(b);
        if (found.isEmpty() && !whole) {
            return Optional.empty();
        }
        var header = found.filter(JpegHeader::hasFrame).orElseThrow(PictureFault::damaged);
        if (header.precision() != 8) {
            throw Failure.of(
                    "JPEG pictures of {0} bits a colour are not read: save it with 8 bits.", header.precision());
        }
        if (header.frame() > 0xC3 && !header.arithmetic()) {
            throw Failure.of("This kind of JPEG (hierarchical) is not read: save it as usual JPEG.");
        }
        int height = header.height();
        if (height == 0) {
            if (!whole) {
                return Optional.empty();
            }
            height = header.heightFromScan(b);
        }
        return Optional.of(new PictureHeader(PictureFormat.JPEG, header.width(), height));
    }

    private static PictureHeader png(byte[] b) throws Failure {
        boolean known = Bytes.startsWith(b, 12, b.length, "IHDR") && u8(b, 26) == 0 && u8(b, 27) == 0 && u8(b, 28) < 2;
        if (!known) {
            throw PictureFault.damaged();
        }
        return new PictureHeader(PictureFormat.PNG, i32(b, 16), i32(b, 20));
    }

    private static Optional<PictureHeader> webp(byte[] b, boolean whole) throws Failure {
        var frame = WebpFrame.of(b);
        if (frame.width().isEmpty()) {
            if (whole) {
                throw PictureFault.damaged();
            }
            return Optional.empty();
        }
        return Optional.of(new PictureHeader(PictureFormat.WEBP, frame.width().getAsInt(), frame.height()));
    }

    /// Writers often put the list of fields behind the pixels.
    private static Optional<PictureHeader> tiff(byte[] b, boolean whole) throws Failure {
        var page = TiffPage.of(b);
        if (page.isEmpty() && whole) {
            throw PictureFault.damaged();
        }
        return page.map(found -> new PictureHeader(PictureFormat.TIFF, found.width(), found.height()));
    }

    private static PictureHeader bmp(byte[] b) {
        return i32Little(b, 14) == 12
                ? new PictureHeader(PictureFormat.BMP, u16Little(b, 18), u16Little(b, 20))
                : new PictureHeader(PictureFormat.BMP, i32Little(b, 18), Math.abs(i32Little(b, 22)));
    }

    /// @throws Failure when the size is impossible or too large
    public PictureHeader checked() throws Failure {
        if (width < 1 || height < 1) {
            throw Failure.of(
                    "Its header gives an impossible size of {0} × {1} pixels: copy it again from its source.",
                    width, height);
        }
        if ((long) width * height > PictureLimits.MOST_PIXELS) {
            throw Failure.of(
                    "It has {0} × {1} pixels, more than {2} million: make it smaller.",
                    width, height, (int) (PictureLimits.MOST_PIXELS / 1_000_000));
        }
        return this;
    }
}
