package org.netloom.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

/// Messages as lines of JSON over a connected socket. Any thread may send; one thread receives.
public final class Channel implements Closeable {
    /// No message is longer: pictures and tensors travel in files.
    private static final int MOST_BYTES = 32 << 20;

    private final SocketChannel socket;
    private final InputStream in;

    public Channel(SocketChannel socket) {
        this.socket = socket;
        // Reading through the channel's stream would share a lock with writing.
        this.in = new BufferedInputStream(new SocketInput(socket), 1 << 16);
    }

    public void send(Object message) throws IOException {
        var line = ByteBuffer.wrap((Json.line(message) + "\n").getBytes(UTF_8));
        synchronized (socket) {
            while (line.hasRemaining()) {
                socket.write(line);
            }
        }
    }

    /// The next message; empty when the other side is gone.
    public <T> Optional<T> receive(Class<T> type) throws IOException, Failure {
        var line = new ByteArrayOutputStream(256);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            if (line.size() == MOST_BYTES) {
                throw new IOException("a message of more than " + MOST_BYTES + " bytes");
            }
            line.write(b);
        }
        return Optional.of(Json.parse(line.toString(UTF_8), type));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class SocketInput extends InputStream {
        private final SocketChannel socket;

        SocketInput(SocketChannel socket) {
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return socket.read(ByteBuffer.wrap(bytes, offset, length));
        }
    }
}
