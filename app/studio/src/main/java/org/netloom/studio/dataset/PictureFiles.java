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
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.source.IdxFiles;
import org.netloom.core.text.Failure;
import org.netloom.studio.dataset.grid.ThumbnailSource;

/// A file for each picture of a dataset: its own, or, where it lies in an IDX file with all others, a
/// PNG in a temporary folder that goes when the window does.
public final class PictureFiles implements AutoCloseable {
    private @Nullable Path folder;

    /// @param thumbnails pixels of small pictures, so that the IDX file need not be read again
    public Path of(Dataset dataset, @Nullable ThumbnailSource thumbnails, int sample) throws IOException, Failure {
        var file = dataset.samples().get(sample).file();
        if (!IdxFiles.isIdx(dataset.samples().get(sample))) {
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
            var pixels = thumbnails.pixels(sample);
            var gray = new byte[pixels.length / 3];
            for (int i = 0; i < gray.length; i++) {
                gray[i] = pixels[3 * i];
            }
            return new Picture(thumbnails.side(), thumbnails.side(), 1, gray);
        }
        try (var reader = SamplePictures.of(dataset).reader()) {
            return reader.read(sample);
        }
    }

    private static BufferedImage image(Picture gray) {
        var image = new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, gray.width(), gray.height(), gray.pixels());
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
