package org.netloom.core.dataset.picture.decode;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.netloom.core.dataset.picture.Orientation;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.picture.PictureLimits;
import org.netloom.core.dataset.picture.RasterPixels;
import org.netloom.core.dataset.picture.jpeg.JpegHeader;
import org.netloom.core.dataset.picture.jpeg.JpegPixels;
import org.netloom.core.dataset.picture.raster.BmpFile;
import org.netloom.core.dataset.picture.raster.GifFrame;
import org.netloom.core.dataset.picture.raster.PngChunks;
import org.netloom.core.dataset.picture.tiff.TiffPage;
import org.netloom.core.dataset.picture.webp.WebpFrame;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// Turns JPEG, PNG, GIF, WebP, TIFF (the first frame or page) and BMP files into pixels: the same for thumbnails,
/// training and prediction. Colour profiles are not applied, as in Keras; Exif's and XMP's turning is.
///
/// One decoder belongs to one thread; make one for each and close it.
public final class PictureDecoder implements AutoCloseable {
    /// Million pixels that all threads together may be decoding: bounds the memory.
    private static final int MOST_AT_ONCE = 128;

    private static final Semaphore AT_ONCE = new Semaphore(MOST_AT_ONCE);

    static {
        ImageIO.setUseCache(false);
    }

    private final Map<PictureFormat, ImageReader> readers = new EnumMap<>(PictureFormat.class);

    /// @return the picture upright, gray or RGB as stored
    /// @throws Failure naming the file, the cause and the remedy
    public Picture decode(Path file) throws Failure {
        try {
            return decode(read(file));
        } catch (Failure e) {
            throw new Failure(Text.of("{0}: {1}", file.toString(), e.text()), e);
        }
    }

    /// Decodes without naming the file in its failures, for lists that name it beside.
    public Picture decodeUnnamed(Path file) throws Failure {
        return decode(read(file));
    }

    /// @param bytes a whole file
    /// @throws Failure cause and remedy, without a file's name
    public Picture decode(byte[] bytes) throws Failure {
        var header = PictureHeader.of(bytes).checked();
        int weight = 1 + (int) ((long) header.width() * header.height() / 1_000_000);
        AT_ONCE.acquireUninterruptibly(Math.min(weight, MOST_AT_ONCE));
        try {
            return decode(bytes, header);
        } catch (IOException | RuntimeException e) {
            forget(header.format());
            throw PictureFault.damaged().causedBy(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            forget(header.format());
            throw Failure.of(
                            "There is not enough memory for {0} × {1} pixels: make it smaller.",
                            header.width(), header.height())
                    .causedBy(e);
        } finally {
            AT_ONCE.release(Math.min(weight, MOST_AT_ONCE));
        }
    }

    private Picture decode(byte[] bytes, PictureHeader header) throws IOException, Failure {
        return switch (header.format()) {
            case JPEG -> {
                var jpeg = JpegHeader.read(bytes).orElseThrow(PictureFault::damaged);
                yield Orientation.upright(
                        JpegPixels.decode(reader(PictureFormat.JPEG), bytes, jpeg), jpeg.orientation(bytes));
            }
            case PNG -> {
                int orientation = PngChunks.orientation(bytes);
                yield Orientation.upright(RasterPixels.of(image(bytes, header)), orientation);
            }
            case GIF -> GifFrame.decode(bytes);
            case WEBP -> {
                var frame = WebpFrame.of(bytes);
                yield Orientation.upright(frame.decode(), frame.orientation());
            }
            case TIFF -> {
                var page = TiffPage.of(bytes).orElseThrow(PictureFault::damaged);
                yield Orientation.upright(page.decode(), page.orientation());
            }
            case BMP -> RasterPixels.of(image(BmpFile.mended(bytes), header));
            default -> throw PictureFault.damaged();
        };
    }

    private BufferedImage image(byte[] bytes, PictureHeader header) throws IOException {
        var reader = reader(header.format());
        reader.setInput(new ByteArrayImageInputStream(bytes), true, true);
        try {
            return reader.read(0);
        } finally {
            reader.setInput(null);
        }
    }

    private static byte[] read(Path file) throws Failure {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw Failure.of("This is no file: choose a picture.");
            }
            if (attributes.size() > PictureLimits.MOST_BYTES) {
                throw PictureFault.tooLarge();
            }
            try (var in = Files.newInputStream(file)) {
                // Whatever somebody else is writing behind its end meanwhile has no end.
                return in.readNBytes((int) attributes.size());
            }
        } catch (NoSuchFileException e) {
            throw Failure.of("There is no such file: check its name and place.").causedBy(e);
        } catch (IOException e) {
            throw PictureFault.unreadable(e);
        }
    }

    private ImageReader reader(PictureFormat format) {
        return readers.computeIfAbsent(format, PictureDecoder::jdkReader);
    }

    /// The JDK's own reader: plug-ins on the class path may come before it.
    private static ImageReader jdkReader(PictureFormat format) {
        var found = ImageIO.getImageReadersByFormatName(format.name());
        while (found.hasNext()) {
            var reader = found.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java has no reader for " + format);
    }

    /// A reader that has thrown may be left in any state.
    private void forget(PictureFormat format) {
        var reader = readers.remove(format);
        if (reader != null) {
            reader.dispose();
        }
    }

    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
        readers.clear();
    }
}
