package org.netloom.studio.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.text.Failure;

/// Where what is found out about a folder of pictures is kept.
final class DatasetFiles {
    private DatasetFiles() {}

    /// The list of the folder's pictures, in the folder of caches.
    static Path index(Path pictures) {
        return index(pictures, "scan");
    }

    /// A list of some of them.
    static Path survey(Path pictures) {
        return index(pictures, "survey");
    }

    /// The pictures that were taken out of a project's dataset.
    static Path removed(Path project) {
        return index(project, "removed");
    }

    /// The pictures that were found.
    ///
    /// @throws Failure when a classifier has nothing to tell apart in them
    static Dataset read(Path index) throws Failure {
        var dataset = DatasetIndex.read(index);
        if (dataset.classes().size() < 2) {
            throw Failure.of(
                    "{0} holds {1,choice,0#no class|1#one class} of pictures, and a classifier tells two apart at least:"
                            + " choose the folder that holds a folder for each class.",
                    dataset.root().toString(), dataset.classes().size());
        }
        return dataset;
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
