package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.text.Failure;

/// Tells one decoded dataset from every other: a digest of the files' names, sizes and times (of packed
/// ones the content), the folder, the size they are brought to and how.
@SuppressWarnings("ArrayRecordComponent") // compared by name()
record CacheKey(byte[] digest) {
    /// Raised when decoding or resizing gives other numbers than before.
    private static final int DECODING = 1;

    static CacheKey of(Dataset dataset, PictureSize size, Fit fit, Progress progress) throws Failure {
        var sha = sha256();
        add(sha, dataset.root().toString());
        add(sha, DECODING + " " + size.height() + " " + size.width() + " " + size.channels() + " " + fit);
        var samples = dataset.samples();
        if (!samples.isEmpty() && PackedPictures.holds(samples.getFirst())) {
            addPacked(sha, dataset);
            return new CacheKey(sha.digest());
        }
        var stamps = new long[samples.size() * 2];
        Workers.run(samples.size(), 256, Progress.stoppedBy(progress), () -> (from, to) -> {
            for (int i = from; i < to; i++) {
                stamp(dataset.root().resolve(samples.get(i).file()), stamps, 2 * i);
            }
        });
        var two = ByteBuffer.allocate(16);
        for (int i = 0; i < samples.size(); i++) {
            add(sha, samples.get(i).file());
            sha.update(two.clear()
                    .putLong(stamps[2 * i])
                    .putLong(stamps[2 * i + 1])
                    .array());
        }
        return new CacheKey(sha.digest());
    }

    private static void addPacked(MessageDigest sha, Dataset dataset) throws Failure {
        var files = new LinkedHashSet<String>();
        for (var sample : dataset.samples()) {
            files.add(sample.file().substring(0, sample.file().lastIndexOf('#')));
        }
        add(sha, dataset.samples().size() + " pictures");
        for (var name : files) {
            var file = dataset.root().resolve(name);
            try (var in = Files.newInputStream(file)) {
                add(sha, name);
                var bytes = new byte[1 << 16];
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    sha.update(bytes, 0, count);
                }
            } catch (IOException e) {
                throw Failure.of("{0} cannot be read: scan the folder again.", file.toString())
                        .causedBy(e);
            }
        }
    }

    private static void stamp(Path file, long[] stamps, int at) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            stamps[at] = attributes.size();
            stamps[at + 1] = attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            stamps[at] = -1; // gone: it will be refused when it is decoded
        }
    }

    private static void add(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// Safe as a file's name.
    String name() {
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
