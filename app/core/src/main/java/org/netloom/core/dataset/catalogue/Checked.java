package org.netloom.core.dataset.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;
import org.netloom.core.dataset.work.Progress;

/// Compares files with what they are said to be.
final class Checked {
    private Checked() {}

    /// Whether this is that file, byte for byte.
    ///
    /// @throws CancellationException when `progress` says so
    static boolean is(SetFile wanted, Path file, Progress progress) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == wanted.bytes()
                && sha256(file, progress).equals(wanted.sha256());
    }

    static String sha256(Path file, Progress progress) throws IOException {
        var digest = digest();
        var buffer = new byte[1 << 17];
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                progress.check();
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
