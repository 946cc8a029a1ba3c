package org.netloom.engine.cli;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/// Draws class folders of noisy pictures, each class in a colour (or a shade of gray) of its own.
record Pictures(int width, int height, boolean gray) {

    void into(Path folder, int count, String... labels) throws IOException {
        var random = new Random(1);
        for (int label = 0; label < labels.length; label++) {
            var home = Files.createDirectories(folder.resolve(labels[label]));
            for (int i = 0; i < count; i++) {
                var picture = draw((double) label / labels.length, random);
                ImageIO.write(picture, "png", home.resolve(i + ".png").toFile());
            }
        }
    }

    private BufferedImage draw(double shade, Random random) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = (float) (0.4 + 0.4 * random.nextDouble());
                picture.setRGB(
                        x,
                        y,
                        gray
                                ? Color.HSBtoRGB(0, 0, (float) (shade * value))
                                : Color.HSBtoRGB((float) shade, 0.9f, value));
            }
        }
        return picture;
    }
}
