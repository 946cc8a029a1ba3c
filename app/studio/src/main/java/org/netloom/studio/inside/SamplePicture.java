package org.netloom.studio.inside;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.studio.dataset.DatasetState;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.dataset.grid.ThumbnailSource;

/// A picture to send through a net.
///
/// @param small how it looks; null while nobody decoded it
record SamplePicture(Path file, String name, @Nullable Tile small) {
    /// Coprime to most numbers: one after the other all pictures come, each of another class.
    private static final long STRIDE = 7919;

    /// The pictures of the dataset, one after the other.
    static final class Samples {
        private final DatasetViewModel pictures;
        private final PictureFiles files;
        private long next;

        Samples(DatasetViewModel pictures, PictureFiles files) {
            this.pictures = pictures;
            this.files = files;
        }

        Optional<SamplePicture> next() throws Exception {
            if (!(pictures.state().get() instanceof DatasetState.Ready(Dataset dataset))
                    || dataset.samples().isEmpty()) {
                return Optional.empty();
            }
            int sample = (int) (next++ * STRIDE % dataset.samples().size());
            var source = pictures.thumbnails().source().get();
            return Optional.of(new SamplePicture(
                    files.of(dataset, source, sample),
                    dataset.samples().get(sample).file(),
                    small(source, sample)));
        }

        private static @Nullable Tile small(@Nullable ThumbnailSource source, int sample) {
            var pixels = source == null ? new byte[0] : source.pixels(sample);
            return source == null || pixels.length == 0 ? null : new Tile(source.side(), source.side(), pixels, "");
        }
    }
}
