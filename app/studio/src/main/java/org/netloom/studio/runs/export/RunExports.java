package org.netloom.studio.runs.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.export.HistoryCsv;
import org.netloom.core.export.ReportPictures;
import org.netloom.core.export.RunCurves;
import org.netloom.core.export.RunReport;
import org.netloom.core.export.TensorBoard;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.support.Localization;

/// Writes a run for others, away from the FX thread. Pictures come from the thumbnails: nothing is
/// decoded in the window's process.
final class RunExports {
    private static final RunReport.Words WORDS = new RunReport.Words() {
        @Override
        public String say(Text text) {
            return Localization.text(text);
        }

        @Override
        public String language() {
            return Localization.locale().getLanguage();
        }
    };

    private RunExports() {}

    static Path report(RunFolder run, Path file, @Nullable ThumbnailSource thumbnails) throws Failure, IOException {
        SafeFiles.write(file, RunReport.of(run, WORDS, pictures(thumbnails)));
        return file;
    }

    static Path history(RunFolder run, Path file) throws IOException {
        SafeFiles.write(file, HistoryCsv.of(run.history().read()));
        return file;
    }

    /// A file for each chart, named after `file`.
    static Path curves(RunFolder run, Path file) throws IOException {
        var stem = String.valueOf(file.getFileName()).replaceFirst("\\.svg$", "");
        for (var picture : RunCurves.all(run.history().read(), WORDS)) {
            SafeFiles.write(file.resolveSibling(stem + "-" + picture.name() + ".svg"), picture.svg());
        }
        return file.resolveSibling(stem + "-loss.svg");
    }

    static Path tensorBoard(RunFolder run, Path logs) throws Failure {
        return TensorBoard.write(run, logs);
    }

    static Path png(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", bytes);
        SafeFiles.write(file, channel -> {
            var all = ByteBuffer.wrap(bytes.toByteArray());
            while (all.hasRemaining()) {
                channel.write(all);
            }
        });
        return file;
    }

    private static ReportPictures pictures(@Nullable ThumbnailSource thumbnails) {
        if (thumbnails == null) {
            return ReportPictures.NONE;
        }
        Map<String, Integer> byFile = new HashMap<>();
        var samples = thumbnails.dataset().samples();
        for (int i = 0; i < samples.size(); i++) {
            byFile.put(samples.get(i).file(), i);
        }
        return picture -> small(thumbnails, byFile, picture);
    }

    private static @Nullable Picture small(
            ThumbnailSource thumbnails, Map<String, Integer> byFile, PredictedPicture picture) {
        var sample = byFile.get(picture.file());
        return sample == null ? null : thumbnails.picture(sample);
    }
}
