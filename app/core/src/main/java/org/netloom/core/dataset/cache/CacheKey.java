package org.netloom.core.dataset.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Tells one decoded dataset from every other: a digest of the files' names, sizes and times (of packed
/// ones the content), the folder, the size they are brought to and how.
///
/// @param family of folder, size and fit alone: caches of one family may share pictures
/// @param stamps of each sample's file, as FileStamps makes them
@SuppressWarnings("ArrayRecordComponent") // compared by name()
record CacheKey(byte[] family, byte[] digest, long[] stamps) {
    /// Raised when decoding or resizing gives other numbers than before.
    private static final int DECODING = 1;

    static CacheKey of(Dataset dataset, PictureSize size, Fit fit, Progress progress) throws Failure {
        var sha = sha256();
        add(sha, dataset.root().toString());
        add(sha, DECODING + " " + size.height() + " " + size.width() + " " + size.channels() + " " + fit);
        var family = sha.digest();
        sha.update(family);
        var samples = dataset.samples();
        if (!samples.isEmpty() && PackedPictures.holds(samples.getFirst())) {
            addPacked(sha, dataset);
            return new CacheKey(family, sha.digest(), new long[samples.size()]);
        }
        var stamps = FileStamps.of(dataset, progress);
        var one = ByteBuffer.allocate(8);
        for (int i = 0; i < samples.size(); i++) {
            add(sha, samples.get(i).file());
            sha.update(one.clear().putLong(stamps[i]).array());
        }
        return new CacheKey(family, sha.digest(), stamps);
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

    static void add(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// Safe as a file's name. Those of one family begin alike.
    String name() {
        return beginning() + HexFormat.of().formatHex(digest, 0, 16);
    }

    String beginning() {
        return HexFormat.of().formatHex(family, 0, 8) + "-";
    }
}
