package org.netloom.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.Installation;
import org.netloom.core.protocol.Channel;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Protocol;
import org.netloom.core.protocol.Request;

/// The engine's side of the first words.
@Timeout(60)
class HandshakeTest {
    @TempDir
    private Path home;

    @Test
    void anotherVersionIsToldSoAndTheEngineEnds() throws Exception {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "handshake");
        var socket = folder.resolve("s");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var engine = start(socket);
            try (var channel = new Channel(server.accept())) {
                channel.send(new Request.Hello(Protocol.VERSION + 1));

                assertThat(channel.receive(Event.class).orElseThrow())
                        .isInstanceOfSatisfying(
                                Event.Failed.class,
                                failed -> assertThat(failed.reason().english()).contains("versions"));
                assertThat(channel.receive(Event.class)).isEmpty();
                assertThat(engine.waitFor(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                engine.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(folder);
        }
    }

    private Process start(Path socket) throws Exception {
        var command = EngineCommand.of(Installation.here(), home);
        var line = new ArrayList<>(command.command());
        line.add(String.valueOf(ProcessHandle.current().pid()));
        line.add(socket.toString());
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
    }
}
