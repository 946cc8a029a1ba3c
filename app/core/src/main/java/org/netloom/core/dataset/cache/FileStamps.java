package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.text.Failure;

/// Numbers that tell whether a picture's file is as it was: half a SHA-256 of its name, size and time.
final class FileStamps {
    /// Of what nobody can say it has stayed as it was.
    static final long NONE = 0;

    private FileStamps() {}

    /// One for each sample; NONE where the file is gone. Not for packed pictures.
    static long[] of(Dataset dataset, Progress progress) throws Failure {
        var samples = dataset.samples();
        var stamps = new long[samples.size()];
        Workers.run(stamps.length, 256, Progress.stoppedBy(progress), () -> {
            var sha = CacheKey.sha256();
            var two = ByteBuffer.allocate(16);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    var name = samples.get(i).file();
                    if (put(dataset.root().resolve(name), two.clear())) {
                        CacheKey.add(sha, name);
                        sha.update(two.array());
                        stamps[i] = ByteBuffer.wrap(sha.digest()).getLong();
                    }
                }
            };
        });
        return stamps;
    }

    private static boolean put(Path file, ByteBuffer into) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            into.putLong(attributes.size())
                    .putLong(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            return true;
        } catch (IOException e) {
            return false; // gone: it will be refused when it is decoded
        }
    }
}
