package org.netloom.core.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/// Draws the pictures of `sample-projects/shapes`: five figures that differ in place, size, colours,
/// outline or fill, a slight turn and noise, so that no pixel alone tells the class. A net that looks
/// for edges learns them in a minute; one that looks at single pixels does not. The same seed draws
/// the same pictures.
public final class ShapesPainter {

    public static final int SIDE = 32;

    /// The classes; a folder each, in this order.
    public enum Figure {
        CIRCLE,
        CROSS,
        SQUARE,
        STAR,
        TRIANGLE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Around the origin, reaching about one from it.
        private Shape outline() {
            return switch (this) {
                case CIRCLE -> new Ellipse2D.Double(-0.9, -0.9, 1.8, 1.8);
                case CROSS -> cross();
                case SQUARE -> new Rectangle2D.Double(-0.78, -0.78, 1.56, 1.56);
                case STAR -> corners(10, 0.45);
                case TRIANGLE -> corners(3, 1);
            };
        }
    }

    private ShapesPainter() {}

    /// `ShapesPainter FOLDER [PICTURES A CLASS] [SEED]`
    public static void main(String[] arguments) throws IOException {
        paint(
                Path.of(arguments[0]),
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300,
                arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    }

    /// Fills `folder` with a folder of `perClass` PNG files for each figure.
    public static void paint(Path folder, int perClass, long seed) throws IOException {
        var random = new Random(seed);
        for (var figure : Figure.values()) {
            var place = Files.createDirectories(folder.resolve(figure.label()));
            for (int i = 1; i <= perClass; i++) {
                var file = place.resolve("%s-%04d.png".formatted(figure.label(), i));
                if (!ImageIO.write(draw(figure, random), "png", file.toFile())) {
                    throw new IOException("cannot write PNG files");
                }
            }
        }
    }

    public static BufferedImage draw(Figure figure, Random random) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(figure, graphics, random);
        } finally {
            graphics.dispose();
        }
        addNoise(image, random);
        return image;
    }

    private static void draw(Figure figure, Graphics2D graphics, Random random) {
        var dark = color(random, 0.1, 0.4);
        var light = color(random, 0.75, 1);
        boolean lightFigure = random.nextDouble() < 0.9;
        graphics.setColor(lightFigure ? dark : light);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(lightFigure ? light : dark);
        double radius = between(random, 9, 12);
        var place = AffineTransform.getTranslateInstance(
                between(random, radius, SIDE - radius), between(random, radius, SIDE - radius));
        place.rotate(Math.toRadians(between(random, -10, 10)));
        place.scale(radius, radius);
        var shape = place.createTransformedShape(figure.outline());
        if (random.nextDouble() < 0.6) {
            graphics.fill(shape);
        } else {
            graphics.setStroke(new BasicStroke((float) between(random, 1.5, 2.5)));
            graphics.draw(shape);
        }
    }

    private static Color color(Random random, double darkest, double lightest) {
        float hue = random.nextFloat();
        float saturation = (float) between(random, 0.2, 0.7);
        return Color.getHSBColor(hue, saturation, (float) between(random, darkest, lightest));
    }

    private static void addNoise(BufferedImage image, Random random) {
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (random.nextInt(10) == 0) {
                int change = random.nextBoolean() ? 24 : -24;
                int rgb = image.getRGB(i % SIDE, i / SIDE);
                image.setRGB(
                        i % SIDE,
                        i / SIDE,
                        clip((rgb >> 16 & 255) + change) << 16
                                | clip((rgb >> 8 & 255) + change) << 8
                                | clip((rgb & 255) + change));
            }
        }
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static double between(Random random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private static Shape cross() {
        var area = new Area(new Rectangle2D.Double(-1, -0.25, 2, 0.5));
        area.add(new Area(new Rectangle2D.Double(-0.25, -1, 0.5, 2)));
        return area;
    }

    /// Corners around the origin, every second one at `inner`.
    private static Shape corners(int count, double inner) {
        var path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count - Math.PI / 2; // the first one on top
            double radius = i % 2 == 0 ? 1 : inner;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
