package org.netloom.core.dataset.cache;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.text.Failure;

/// The pictures of a dataset's samples, from their files. Packed ones are held in memory or mapped.
public final class SamplePictures {
    private final Dataset dataset;
    private final Map<String, PackedPictures> packed = new HashMap<>();

    private SamplePictures(Dataset dataset) {
        this.dataset = dataset;
    }

    /// @throws Failure when an IDX file is damaged or gone
    public static SamplePictures of(Dataset dataset) throws Failure {
        var pictures = new SamplePictures(dataset);
        for (var sample : dataset.samples()) {
            var place = PackedPictures.Place.of(sample);
            if (place.isEmpty()) {
                break;
            }
            var name = place.get().file();
            if (!pictures.packed.containsKey(name)) {
                pictures.packed.put(name, PackedPictures.open(dataset.root().resolve(name)));
            }
        }
        return pictures;
    }

    /// A reader for one thread.
    public Reader reader() {
        return new Reader();
    }

    /// Reads any sample's picture; belongs to one thread.
    public final class Reader implements AutoCloseable {
        private final PictureDecoder decoder = new PictureDecoder();

        private Reader() {}

        /// @param index of the sample
        /// @throws Failure cause and remedy, without the file's name
        public Picture read(int index) throws Failure {
            var sample = dataset.samples().get(index);
            if (packed.isEmpty()) {
                return decoder.decodeUnnamed(file(index));
            }
            var place = PackedPictures.Place.of(sample).orElseThrow();
            var pictures = packed.get(place.file());
            if (pictures == null || place.number() >= pictures.count()) {
                throw Failure.of("The file holds no such picture: scan the folder again.");
            }
            return pictures.picture(place.number());
        }

        private Path file(int index) {
            return dataset.root().resolve(dataset.samples().get(index).file());
        }

        @Override
        public void close() {
            decoder.close();
        }
    }
}
