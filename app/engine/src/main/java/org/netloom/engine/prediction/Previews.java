package org.netloom.engine.prediction;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.Resize;
import org.netloom.core.protocol.Event;
import org.netloom.core.text.Failure;

/// Decoded pictures for showing, one behind another in a file: height × width × RGB.
public final class Previews implements AutoCloseable {
    /// Pixels a side that suffice for an answer.
    static final int SMALL = 512;

    private final @Nullable Path file;
    private final @Nullable FileChannel channel;
    private long end;

    /// @param file null for none
    public Previews(@Nullable Path file) throws Failure {
        this.file = file;
        try {
            channel = file == null ? null : FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// @param most pixels a side
    /// @return null where none are asked for
    public Event.@Nullable Preview add(Picture picture, int most) throws Failure {
        if (channel == null) {
            return null;
        }
        double scale = Math.min(1, (double) most / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        var pixels = new byte[width * height * 3];
        Resize.into(picture, Fit.THUMBNAIL, height, width, 3, pixels);
        try {
            var bytes = ByteBuffer.wrap(pixels);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        var preview = new Event.Preview(end, width, height);
        end += pixels.length;
        return preview;
    }

    private Failure unwritable(IOException e) {
        return Failure.of("{0} cannot be written ({1}). Make room on the disk.", String.valueOf(file), e.toString())
                .causedBy(e);
    }

    @Override
    public void close() throws Failure {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
