package org.netloom.engine.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.netloom.core.process.PrivateFolder;

/// The socket on which this engine's owner waits, in a folder that the owner deletes when the engine has ended.
record OwnersFolder(Path socket, Optional<ProcessHandle> owner) {
    private static final int LOOKS = 20;
    private static final int PAUSE = 10;

    OwnersFolder(Path socket) {
        this(socket, parent());
    }

    /// Deletes the folder in the place of an owner that was killed. The system closes a process' sockets a
    /// moment before it is gone.
    void clearAway() {
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (!parent().equals(owner)) {
                    var folder = socket.getParent();
                    if (folder != null) {
                        PrivateFolder.delete(folder);
                    }
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> parent() {
        return ProcessHandle.current().parent();
    }
}
