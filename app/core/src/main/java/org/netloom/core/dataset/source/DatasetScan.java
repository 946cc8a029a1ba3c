package org.netloom.core.dataset.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// The one way to find out what a folder holds.
public final class DatasetScan {
    private DatasetScan() {}

    /// Scans a folder of class folders or of IDX files. Single files that cannot be used are faults of
    /// the dataset, not failures.
    ///
    /// @throws Failure when there is no such folder or it cannot be read at all
    /// @throws CancellationException when `progress` says so
    public static Dataset of(Path folder, Progress progress) throws Failure {
        if (!Files.exists(folder)) {
            throw Failure.of("There is no folder {0}: check the path.", folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw Failure.of("{0} is no folder: choose the folder in which the class folders lie.", folder.toString());
        }
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read: check its permissions.", folder.toString())
                    .causedBy(e);
        }
        return IdxFiles.presentIn(root) ? IdxFiles.scan(root) : FolderScan.scan(root, progress);
    }
}
