package org.netloom.studio.dataset.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.protocol.Event.PictureShown;
import org.netloom.core.protocol.Event.Preview;

/// A decoded picture with what is known of it.
///
/// @param width of the file's picture, upright, as height
/// @param original RGB, not larger than a screen
/// @param net what Input gets, in its channels; null where there is no net
record LookedPicture(
        LookedAt at,
        LookedFile file,
        int width,
        int height,
        Picture original,
        @Nullable Picture net) {

    /// @param pixels where the engine wrote the pictures to; deleted afterwards
    /// @param channels of the net's input
    static LookedPicture of(LookedAt at, PictureShown shown, Path pixels, int channels) throws IOException {
        try {
            var bytes = Files.readAllBytes(pixels);
            var net = shown.net();
            return new LookedPicture(
                    at,
                    LookedFile.of(at),
                    shown.width(),
                    shown.height(),
                    picture(bytes, shown.original()),
                    net == null ? null : picture(bytes, net).withChannels(channels));
        } finally {
            Files.deleteIfExists(pixels);
        }
    }

    private static Picture picture(byte[] bytes, Preview place) {
        int from = (int) place.offset();
        int length = 3 * place.width() * place.height();
        return new Picture(place.width(), place.height(), 3, Arrays.copyOfRange(bytes, from, from + length));
    }
}
