package org.netloom.core.dataset.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.PictureDecoder;
import org.netloom.core.dataset.picture.PictureHeader;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.text.Failure;

/// Decodes every picture and keeps none: finds those whose header is good and whose pixels are not.
public final class DecodeCheck {
    private DecodeCheck() {}

    /// The samples that cannot be decoded, in the dataset's order. IDX files are whole or no dataset.
    public static List<FileFault> of(Dataset dataset, Progress progress) throws Failure {
        var samples = dataset.samples();
        if (samples.isEmpty() || PackedPictures.holds(samples.getFirst())) {
            return List.of();
        }
        Map<Integer, FileFault> faults = new ConcurrentSkipListMap<>();
        Workers.run(samples.size(), 16, progress, () -> new Workers.Worker() {
            private final PictureDecoder decoder = new PictureDecoder();

            @Override
            public void work(int from, int to) {
                for (int i = from; i < to; i++) {
                    progress.check();
                    var path = dataset.root().resolve(samples.get(i).file());
                    try {
                        var unused = decoder.decodeUnnamed(path);
                    } catch (Failure e) {
                        faults.put(i, refused(samples.get(i).file(), PictureHeader.sizeOf(path), e));
                    }
                }
            }

            @Override
            public void close() {
                decoder.close();
            }
        });
        return new ArrayList<>(faults.values());
    }

    private static FileFault refused(String file, PictureHeader.Size size, Failure cause) {
        return new FileFault(file, FileStatus.REFUSED, size.width(), size.height(), cause.text());
    }
}
