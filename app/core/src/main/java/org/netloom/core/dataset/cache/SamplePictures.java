package org.netloom.core.dataset.cache;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.PictureDecoder;
import org.netloom.core.dataset.source.IdxFiles;
import org.netloom.core.text.Failure;

/// The pictures of a dataset's samples, from their files. IDX files are held in memory.
public final class SamplePictures {
    private final Dataset dataset;
    private final Map<String, IdxFiles.Pictures> idx = new HashMap<>();

    private SamplePictures(Dataset dataset) {
        this.dataset = dataset;
    }

    /// @throws Failure when an IDX file is damaged or gone
    public static SamplePictures of(Dataset dataset) throws Failure {
        var pictures = new SamplePictures(dataset);
        for (var sample : dataset.samples()) {
            int hash = sample.file().lastIndexOf('#');
            if (!IdxFiles.isIdx(sample)) {
                break;
            }
            var name = sample.file().substring(0, hash);
            if (!pictures.idx.containsKey(name)) {
                pictures.idx.put(name, IdxFiles.pictures(dataset.root().resolve(name)));
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
            if (idx.isEmpty()) {
                return decoder.decodeUnnamed(file(index));
            }
            int hash = sample.file().lastIndexOf('#');
            var pictures = idx.get(sample.file().substring(0, hash));
            int number = Integer.parseInt(sample.file().substring(hash + 1));
            if (pictures == null || number >= pictures.count()) {
                throw Failure.of("The IDX file holds no such picture: scan the folder again.");
            }
            int size = pictures.height() * pictures.width();
            int from = number * size;
            return new Picture(
                    pictures.width(), pictures.height(), 1, Arrays.copyOfRange(pictures.pixels(), from, from + size));
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
