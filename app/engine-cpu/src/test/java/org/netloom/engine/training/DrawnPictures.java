package org.netloom.engine.training;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/// A folder of small pictures that a net can learn quickly but not at once: noise with a brighter
/// half.
public final class DrawnPictures {
    public static final List<String> CLASSES = List.of("bottom", "left", "right", "top");
    public static final int SIDE = 16;

    private DrawnPictures() {}

    public static Path in(Path folder, int eachClass) throws IOException {
        var random = new Random(7);
        for (var name : CLASSES) {
            var place = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < eachClass; i++) {
                ImageIO.write(
                        draw(name, random), "png", place.resolve(i + ".png").toFile());
            }
        }
        return folder;
    }

    private static BufferedImage draw(String name, Random random) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean bright =
                        switch (name) {
                            case "top" -> y < SIDE / 2;
                            case "bottom" -> y >= SIDE / 2;
                            case "left" -> x < SIDE / 2;
                            default -> x >= SIDE / 2;
                        };
                int value = Math.clamp(random.nextInt(200) + (bright ? 55 : 0), 0, 255);
                image.setRGB(x, y, value << 16 | value << 8 | random.nextInt(256));
            }
        }
        return image;
    }
}
