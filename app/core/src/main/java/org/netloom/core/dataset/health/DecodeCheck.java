package org.netloom.core.dataset.health;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.picture.decode.PictureHeader;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.text.Failure;

/// Decodes every picture and keeps none: finds those whose header is good and whose pixels are not, and
/// what the others look like.
public final class DecodeCheck {
    private DecodeCheck() {}

    /// @param faults the samples that cannot be decoded, in the dataset's order
    /// @param looks of all other samples; none for packed ones, which are whole or no dataset
    public record Result(List<FileFault> faults, List<Looks> looks) {}

    public static Result of(Dataset dataset, Progress progress) throws Failure {
        var samples = dataset.samples();
        if (samples.isEmpty() || PackedPictures.holds(samples.getFirst())) {
            return new Result(List.of(), List.of());
        }
        Map<Integer, FileFault> faults = new ConcurrentSkipListMap<>();
        var looks = new @Nullable Looks[samples.size()];
        Workers.run(samples.size(), 16, progress, () -> new Workers.Worker() {
            private final PictureDecoder decoder = new PictureDecoder();

            @Override
            public void work(int from, int to) {
                for (int i = from; i < to; i++) {
                    progress.check();
                    var path = dataset.root().resolve(samples.get(i).file());
                    try {
                        looks[i] = Looks.of(decoder.decodeUnnamed(path));
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
        return new Result(
                List.copyOf(faults.values()),
                Arrays.stream(looks).filter(Objects::nonNull).toList());
    }

    private static FileFault refused(String file, PictureHeader.Size size, Failure cause) {
        return new FileFault(file, FileStatus.REFUSED, size.width(), size.height(), cause.text());
    }
}
