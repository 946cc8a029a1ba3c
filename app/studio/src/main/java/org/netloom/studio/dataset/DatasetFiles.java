package org.netloom.studio.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.packed.PackedPictures;

/// Where what is found out about a folder of pictures is kept, and how large its thumbnails are.
final class DatasetFiles {
    private static final int IDX_SIDE = 28;

    private DatasetFiles() {}

    /// The list of the folder's pictures, in the folder of caches.
    static Path index(Path pictures) {
        return index(pictures, "scan");
    }

    /// A list of some of them.
    static Path survey(Path pictures) {
        return index(pictures, "survey");
    }

    /// The more pictures, the smaller: the cache of a large set would fill the disk.
    static int thumbnailSide(Dataset dataset) {
        var samples = dataset.samples();
        if (!samples.isEmpty() && PackedPictures.holds(samples.getFirst())) {
            return IDX_SIDE;
        }
        int count = samples.size();
        return count <= 5_000 ? 128 : count <= 30_000 ? 96 : count <= 200_000 ? 64 : 32;
    }

    private static Path index(Path pictures, String kind) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(pictures.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
            return CacheFolder.standard()
                    .path()
                    .resolve(kind + "-" + HexFormat.of().formatHex(digest, 0, 12) + ".jsonl");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
