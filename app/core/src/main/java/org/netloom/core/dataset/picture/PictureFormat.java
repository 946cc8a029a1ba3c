package org.netloom.core.dataset.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Picture formats told by their first bytes: those that are read, and those that are at least
/// named when they are refused.
public enum PictureFormat {
    JPEG("JPEG", true),
    PNG("PNG", true),
    GIF("GIF", true),
    BMP("BMP", true),
    WEBP("WebP", true),
    TIFF("TIFF", true),
    AVIF("AVIF", false),
    HEIF("HEIF", false),
    JPEG_2000("JPEG 2000", false),
    PHOTOSHOP("Photoshop", false),
    ICON("Windows icon", false),
    DDS("DirectDraw", false),
    PNM("PNM", false),
    EMF("Windows metafile", false),
    SVG("SVG", false);

    private static final Set<String> PICTURE_ENDINGS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "mpo", "png", "apng", "gif", "bmp", "dib", "webp", "tif", "tiff", "avif",
            "heic", "heif", "jp2", "psd", "ico", "dds", "ppm", "pgm", "pbm", "emf", "wmf", "svg");

    private final String title;
    private final boolean supported;

    PictureFormat(String title, boolean supported) {
        this.title = title;
        this.supported = supported;
    }

    /// The name that people know.
    public String title() {
        return title;
    }

    public boolean supported() {
        return supported;
    }

    /// Whether a file of this name claims to be a picture.
    public static boolean isPictureName(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0
                && PICTURE_ENDINGS.contains(name.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
    }

    /// The format that these first bytes (64 are enough) announce.
    public static Optional<PictureFormat> of(byte[] head) {
        var text = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        } else if (text.startsWith("GIF8")) {
            return Optional.of(GIF);
        } else if (text.startsWith("BM")) {
            return Optional.of(BMP);
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        } else if (text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        } else if (text.startsWith("ftyp", 4)) {
            return text.startsWith("avi", 8) ? Optional.of(AVIF) : Optional.of(HEIF);
        } else if (text.startsWith("jP  ", 4) || text.startsWith("\u00ffO\u00ffQ")) {
            return Optional.of(JPEG_2000);
        } else if (text.startsWith("8BPS")) {
            return Optional.of(PHOTOSHOP);
        } else if (text.startsWith("\0\0\1\0") || text.startsWith("\0\0\2\0")) {
            return Optional.of(ICON);
        } else if (text.startsWith("DDS ")) {
            return Optional.of(DDS);
        } else if (text.matches("(?s)P[1-7]\\s.*")) {
            return Optional.of(PNM);
        } else if (text.startsWith("\1\0\0\0") && text.startsWith(" EMF", 40)) {
            return Optional.of(EMF);
        } else if (text.contains("<svg")) {
            return Optional.of(SVG);
        }
        return Optional.empty();
    }
}
