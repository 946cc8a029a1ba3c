package org.netloom.studio.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.cache.SamplePictures;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Failure;
import org.netloom.studio.dataset.grid.ThumbnailSource;

/// A file for each picture of a dataset: its own, or, where it lies in an IDX file with all others, a
/// PNG in a temporary folder that goes when the window does.
public final class PictureFiles implements AutoCloseable {
    private @Nullable Path folder;

    /// @param thumbnails pixels of small pictures, so that the IDX file need not be read again
    public Path of(Dataset dataset, @Nullable ThumbnailSource thumbnails, int sample) throws IOException, Failure {
        var file = dataset.samples().get(sample).file();
        if (!PackedPictures.holds(dataset.samples().get(sample))) {
            return dataset.root().resolve(file);
        }
        if (folder == null) {
            folder = Files.createTempDirectory("netloom-pictures");
        }
        var png = folder.resolve(file.replaceAll("[^A-Za-z0-9]+", "-") + ".png");
        if (!Files.exists(png)) {
            ImageIO.write(image(picture(dataset, thumbnails, sample)), "png", png.toFile());
        }
        return png;
    }

    private static Picture picture(Dataset dataset, @Nullable ThumbnailSource thumbnails, int sample) throws Failure {
        if (thumbnails != null
                && thumbnails.width(sample) == thumbnails.side()
                && thumbnails.height(sample) == thumbnails.side()) {
            return new Picture(thumbnails.side(), thumbnails.side(), 3, thumbnails.pixels(sample));
        }
        try (var reader = SamplePictures.of(dataset).reader()) {
            return reader.read(sample);
        }
    }

    private static BufferedImage image(Picture picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        var rgb = picture.withChannels(3).pixels();
        for (int i = 0; i < rgb.length; i += 3) {
            int value = (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | rgb[i + 2] & 255;
            image.setRGB(i / 3 % picture.width(), i / 3 / picture.width(), value);
        }
        return image;
    }

    @Override
    public void close() {
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                // The system clears its temporary folder.
            }
        }
    }
}
