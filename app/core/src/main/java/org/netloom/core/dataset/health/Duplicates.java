package org.netloom.core.dataset.health;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.dataset.work.Workers;
import org.netloom.core.text.Failure;

/// Finds samples whose files hold the same bytes: files of one size are compared by SHA-256. Pictures
/// in IDX files are not compared.
public final class Duplicates {
    private static final int CHUNK = 64;

    private Duplicates() {}

    /// Groups of at least two sample indices, ascending, in the order of their first.
    public static List<List<Integer>> of(Dataset dataset, Progress progress) throws Failure {
        var samples = dataset.samples();
        if (samples.isEmpty() || PackedPictures.holds(samples.getFirst())) {
            return List.of();
        }
        var sizes = new long[samples.size()];
        Workers.run(sizes.length, CHUNK, Progress.stoppedBy(progress), () -> (from, to) -> {
            for (int i = from; i < to; i++) {
                sizes[i] = size(dataset, i);
            }
        });
        var suspects = suspects(sizes);
        var hashes = new @Nullable String[suspects.length];
        Workers.run(suspects.length, CHUNK, progress, () -> (from, to) -> {
            var sha = sha256();
            for (int i = from; i < to; i++) {
                hashes[i] = hash(dataset, suspects[i], sha);
            }
        });
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < suspects.length; i++) {
            var hash = hashes[i];
            if (hash != null) {
                groups.computeIfAbsent(hash, key -> new ArrayList<>()).add(suspects[i]);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /// The indices whose size is not theirs alone.
    private static int[] suspects(long[] sizes) {
        var counts = new HashMap<Long, Integer>();
        Arrays.stream(sizes).forEach(size -> counts.merge(size, 1, Integer::sum));
        var indices = new int[sizes.length];
        int count = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] >= 0 && counts.getOrDefault(sizes[i], 0) > 1) {
                indices[count++] = i;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    private static long size(Dataset dataset, int index) {
        try {
            return Files.size(
                    dataset.root().resolve(dataset.samples().get(index).file()));
        } catch (IOException e) {
            return -1; // gone since the scan
        }
    }

    private static @Nullable String hash(Dataset dataset, int index, MessageDigest sha) {
        var bytes = new byte[1 << 15];
        var file = dataset.root().resolve(dataset.samples().get(index).file());
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                sha.update(bytes, 0, count);
            }
            return Arrays.toString(sha.digest());
        } catch (IOException e) {
            sha.reset();
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
