package org.netloom.studio.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.PixelFormat;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javax.imageio.ImageIO;
import org.netloom.studio.FxWait;
import org.netloom.studio.support.Localization;

/// Keeps what the whole screen shows, each of its pixels, in numbered pictures, and notes which words
/// of it cannot be read whole.
final class Camera {
    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private int count;

    /// @param folder that of the pictures
    Camera(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// A folder for this language, look, size and scale: `en-light-100-1280x800`.
    static Path folder() {
        var screen = FxWait.ask(Screen::getPrimary);
        return Path.of(
                "target",
                "screens",
                "gallery",
                String.format(
                        Locale.ROOT,
                        "%s-%s-%.0f-%.0fx%.0f",
                        Localization.locale().getLanguage(),
                        Boolean.getBoolean("netloom.dark") ? "dark" : "light",
                        100 * screen.getOutputScaleX(),
                        screen.getBounds().getWidth(),
                        screen.getBounds().getHeight()));
    }

    void shot(String name) {
        FxWait.ask(() -> {
            count++;
            var file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", count, name));
            var screen = Screen.getPrimary().getBounds();
            var seen = new Robot()
                    .getScreenCapture(
                            null, screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight(), false);
            int width = (int) seen.getWidth();
            int height = (int) seen.getHeight();
            var pixels = new int[width * height];
            seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width, height, pixels, 0, width);
            write(image, file);
            CutWords.find().forEach(fault -> faults.add(name + ": " + fault));
            return file;
        });
    }

    /// What could not be read in the pictures up to now.
    List<String> faults() {
        return List.copyOf(faults);
    }

    private static void write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
