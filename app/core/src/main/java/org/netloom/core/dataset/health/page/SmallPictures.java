package org.netloom.core.dataset.health.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.text.Failure;

/// Where a page gets its pictures from.
@FunctionalInterface
public interface SmallPictures {
    /// Pixels a side of the frame that each lies in.
    int SIDE = 96;

    /// @param file relative to the dataset's root
    /// @return empty where it cannot be decoded
    Optional<Picture> of(String file);

    /// Decodes the files themselves.
    static SmallPictures in(Path root, PictureDecoder decoder) {
        return file -> {
            try {
                return Optional.of(decoder.decodeUnnamed(root.resolve(file)));
            } catch (Failure e) {
                return Optional.empty();
            }
        };
    }

    /// The picture as a small JPEG file; no bytes without one.
    default byte[] jpeg(String file) {
        var found = of(file);
        if (found.isEmpty()) {
            return new byte[0];
        }
        var picture = found.get();
        var place = Fit.THUMBNAIL.place(picture.height(), picture.width(), SIDE, SIDE);
        var rgb = new byte[SIDE * SIDE * 3];
        Resize.into(picture, Fit.THUMBNAIL, SIDE, SIDE, 3, rgb);
        var image = new BufferedImage(place.width(), place.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                int at = 3 * ((place.top() + y) * SIDE + place.left() + x);
                image.setRGB(x, y, (rgb[at] & 255) << 16 | (rgb[at + 1] & 255) << 8 | rgb[at + 2] & 255);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            return new byte[0];
        }
        return out.toByteArray();
    }
}
