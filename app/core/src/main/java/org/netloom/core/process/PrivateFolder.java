package org.netloom.core.process;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder for a socket and a log that nobody but this user may enter. Its path is short: a socket's
/// may have about 100 bytes.
public final class PrivateFolder {
    private PrivateFolder() {}

    static Path create() throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createTempDirectory(
                        Path.of("/tmp"),
                        "netloom",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory("netloom");
    }

    /// Leaves nothing behind where it can; what stays is small and in the system's temporary folder.
    public static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The system clears its temporary folder.
        }
    }
}
