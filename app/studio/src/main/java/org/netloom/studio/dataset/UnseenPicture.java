package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.text.Failure;
import org.netloom.studio.shell.Notices;

/// Draws a picture for a trial: one that no run learns from, where there is one.
public record UnseenPicture(DatasetViewModel model, PictureFiles files, Notices notices, RandomGenerator random) {

    /// Empty without a dataset.
    public Optional<Path> draw() {
        var splits = model.splits().get();
        if (splits == null || !(model.state().get() instanceof DatasetState.Ready(Dataset dataset))) {
            return Optional.empty();
        }
        for (var split : List.of(Split.TEST, Split.VALIDATION, Split.TRAIN)) {
            var members = IntStream.range(0, dataset.samples().size())
                    .filter(sample -> splits.of(sample) == split && !splits.leftOut(sample))
                    .toArray();
            if (members.length > 0) {
                return file(dataset, members[random.nextInt(members.length)]);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> file(Dataset dataset, int sample) {
        try {
            return Optional.of(files.of(dataset, model.thumbnails().source().get(), sample));
        } catch (IOException | Failure e) {
            notices.report(text("The picture cannot be taken along"), e);
            return Optional.empty();
        }
    }
}
