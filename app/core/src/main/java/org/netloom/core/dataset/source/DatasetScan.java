package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.archive.Archive;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.packed.CifarFiles;
import org.netloom.core.dataset.packed.IdxFiles;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// The one way to find out what a folder holds.
public final class DatasetScan {
    private DatasetScan() {}

    /// Scans a folder of class folders, of pictures with a table of labels, of IDX files or of CIFAR's
    /// binary files, or an archive of one of them. Single files that cannot be used are faults of
    /// the dataset, not failures.
    ///
    /// @throws Failure when there is no such folder or it cannot be read at all
    /// @throws CancellationException when `progress` says so
    public static Dataset of(Path folder, Progress progress) throws Failure {
        if (!Files.exists(folder)) {
            throw Failure.of("There is no folder {0}: check the path.", folder.toString());
        }
        if (Archive.isOne(folder)) {
            return scan(Archive.unpacked(folder, CacheFolder.standard(), progress), progress);
        }
        if (!Files.isDirectory(folder)) {
            throw Failure.of("{0} is no folder: choose the folder in which the class folders lie.", folder.toString());
        }
        return scan(folder, progress);
    }

    /// Whether there is a folder or an archive of that name.
    public static boolean isSource(Path pictures) {
        return Files.isDirectory(pictures) || Archive.isOne(pictures);
    }

    /// Whether a table says which class the pictures of this folder have, and not the folders that they lie in.
    public static boolean hasTable(Path folder) throws IOException {
        return LabelTable.in(folder).isPresent();
    }

    private static Dataset scan(Path folder, Progress progress) throws Failure {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read: check its permissions.", folder.toString())
                    .causedBy(e);
        }
        if (IdxFiles.presentIn(root)) {
            return IdxFiles.scan(root);
        }
        return CifarFiles.presentIn(root) ? CifarFiles.scan(root) : FolderScan.scan(root, progress);
    }
}
