package org.netloom.engine.cli.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.cache.SamplePictures;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.export.ReportPictures;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.text.Failure;

/// The pictures of a run's dataset, small: from their files, or, where many lie in one, from there.
final class MistakePictures implements ReportPictures, AutoCloseable {
    private static final int MOST = 96;

    private final Path root;
    private final PictureDecoder decoder = new PictureDecoder();
    private SamplePictures.@Nullable Reader packed;
    private final Map<String, Integer> samples = new HashMap<>();
    private boolean lost;

    MistakePictures(RunFolder run) throws Failure {
        root = Path.of(run.record().datasetFolder());
    }

    @Override
    public @Nullable Picture small(PredictedPicture of) {
        try {
            var file = root.resolve(of.file());
            return shrunk(Files.isRegularFile(file) ? decoder.decodeUnnamed(file) : fromOne(of.file()));
        } catch (Failure e) {
            return null;
        }
    }

    private Picture fromOne(String file) throws Failure {
        if (packed == null) {
            if (lost) {
                throw Failure.of("The pictures are not where they were.");
            }
            lost = true;
            var dataset = DatasetScan.of(root, Progress.NONE);
            for (int i = 0; i < dataset.samples().size(); i++) {
                samples.put(dataset.samples().get(i).file(), i);
            }
            packed = SamplePictures.of(dataset).reader();
        }
        var sample = samples.get(file);
        if (sample == null) {
            throw Failure.of("The dataset has no picture {0}.", file);
        }
        return packed.read(sample);
    }

    private static Picture shrunk(Picture picture) {
        double scale = Math.min(1, (double) MOST / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        var pixels = new byte[width * height * 3];
        Resize.into(picture, Fit.THUMBNAIL, height, width, 3, pixels);
        return new Picture(width, height, 3, pixels);
    }

    @Override
    public void close() {
        decoder.close();
        if (packed != null) {
            packed.close();
        }
    }
}
