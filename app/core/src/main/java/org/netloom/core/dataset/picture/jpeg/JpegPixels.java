package org.netloom.core.dataset.picture.jpeg;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureFault;
import org.netloom.core.dataset.picture.PictureLimits;
import org.netloom.core.dataset.picture.RasterPixels;
import org.netloom.core.dataset.picture.jpeg.coded.CodedJpeg;
import org.netloom.core.text.Failure;

/// Decodes a JPEG's pixels with the JDK's libjpeg; the lossless kind with TwelveMonkeys, and from its
/// coefficients on what the JDK lacks or spoils.
public final class JpegPixels {
    private static final int PROGRESSIVE = 0xC2;
    private static final int LOSSLESS = 0xC3;
    private static final int MOST_JUMPS = 256;
    /// Scans times pixels: twenty scans of the largest picture.
    private static final long MOST_WORK = 20 * PictureLimits.MOST_PIXELS;

    private JpegPixels() {}

    /// @param reader the JDK's; its input is let go afterwards
    /// @throws Failure when the file ends before the picture
    public static Picture decode(ImageReader reader, byte[] bytes, JpegHeader header) throws IOException, Failure {
        if ((long) header.scans(bytes) * header.width() * Math.max(1, header.height()) > MOST_WORK) {
            throw Failure.of("The JPEG has more scans than an honest one: save it anew.");
        }
        if (header.frame() == LOSSLESS) {
            return lossless(bytes);
        }
        if (header.arithmetic()) {
            return JpegColours.picture(CodedJpeg.decode(header.plain(bytes)), header);
        }
        var cut = new AtomicBoolean();
        IIOReadWarningListener listener = (source, warning) -> {
            if (warning.contains("Missing EOI")) {
                cut.set(true);
            }
        };
        reader.setInput(new ByteArrayImageInputStream(header.plain(bytes)), true, true);
        reader.addIIOReadWarningListener(listener);
        try {
            var picture = header.components() == 4
                    ? RasterPixels.ofCmyk(reader.readRaster(0, null), header.ycck())
                    : RasterPixels.of(reader.read(0));
            if (cut.get()) {
                throw PictureFault.cutOff("JPEG");
            }
            return header.frame() < PROGRESSIVE && wrapped(picture) ? unwrapped(bytes, header, picture) : picture;
        } finally {
            reader.removeIIOReadWarningListener(listener);
            reader.setInput(null);
        }
    }

    /// Whether black lies next to white so often that the JDK may have taken samples modulo 1024.
    private static boolean wrapped(Picture picture) {
        var pixels = picture.pixels();
        int c = picture.channels();
        int jumps = 0;
        for (int i = c; i < pixels.length; i += c) {
            jumps += Math.abs((pixels[i] & 255) - (pixels[i - c] & 255)) == 255 ? 1 : 0;
        }
        return jumps > pixels.length / c / MOST_JUMPS;
    }

    private static Picture unwrapped(byte[] bytes, JpegHeader header, Picture otherwise) {
        try {
            return JpegColours.picture(CodedJpeg.decode(header.plain(bytes)), header);
        } catch (IOException | RuntimeException e) {
            return otherwise; // libjpeg forgives more than ours
        }
    }

    private static Picture lossless(byte[] bytes) throws IOException {
        var reader = new JPEGImageReaderSpi().createReaderInstance(null);
        try {
            reader.setInput(new ByteArrayImageInputStream(bytes), true, true);
            return RasterPixels.of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }
}
