package org.netloom.studio.dataset.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.dataset.picture.PictureFormat;

/// What a picture's file tells without being decoded.
///
/// @param bytes 0 where the picture lies in a file with others, or its file is gone
/// @param format such as JPEG; empty where it is unknown
/// @param hash SHA-256 in hexadecimal; empty as `bytes`
record LookedFile(long bytes, String format, String hash) {
    private static final LookedFile NONE = new LookedFile(0, "", "");
    private static final int HEAD = 4096;

    /// Reads the whole file: not on the FX thread.
    static LookedFile of(LookedAt at) {
        if (PackedPictures.holds(at.sample())) {
            return NONE;
        }
        Path file = at.dataset().root().resolve(at.sample().file());
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD);
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head);
            long bytes = head.length + rest(in, digest);
            var format = PictureFormat.of(head).map(PictureFormat::title).orElse("");
            return new LookedFile(bytes, format, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            return NONE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static long rest(InputStream in, MessageDigest digest) throws IOException {
        return new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    }
}
