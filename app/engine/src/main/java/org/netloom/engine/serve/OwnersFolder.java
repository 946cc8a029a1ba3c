package org.netloom.engine.serve;

import java.nio.file.Path;
import org.netloom.core.process.PrivateFolder;

/// The socket on which this engine's owner waits, in a folder that the owner deletes when the engine has ended.
///
/// @param owner its process, which may be gone before this one has come as far as to look
record OwnersFolder(long owner, Path socket) {
    private static final int LOOKS = 20;
    private static final int PAUSE = 10;

    /// Deletes the folder in the place of an owner that was killed. The system closes a process' sockets a
    /// moment before it is gone.
    void clearAway() {
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (parent() != owner) {
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

    private static long parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }
}
