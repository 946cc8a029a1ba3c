package org.netloom.core.process;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.netloom.core.protocol.Channel;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Protocol;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// An engine in a process of its own, as its owner sees it. The two speak over a Unix-domain socket
/// in a folder that only this user may enter. The engine ends when the socket closes: when it is
/// asked to, and when its owner is gone, however that came.
public final class EngineProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int GRACE_SECONDS = 5;

    private final Process process;
    private final Channel channel;
    private final Path folder;
    private final Event.Ready ready;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile long lastHeard = System.nanoTime();

    private EngineProcess(Process process, Channel channel, Path folder, Event.Ready ready) {
        this.process = process;
        this.channel = channel;
        this.folder = folder;
        this.ready = ready;
    }

    /// Starts an engine and waits until it is ready, a minute at most. Both listeners are called on a
    /// thread of the process' own; `ended` is called once, last.
    public static EngineProcess start(EngineCommand command, Consumer<Event> events, Consumer<EngineEnd> ended)
            throws Failure {
        try {
            var folder = PrivateFolder.create();
            try {
                var engine = launch(command, folder);
                Thread.ofPlatform().daemon().name("engine-events").start(() -> engine.listen(events, ended));
                Thread.ofVirtual().name("engine-watch").start(engine::watch);
                return engine;
            } catch (IOException | Failure e) {
                PrivateFolder.delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw Failure.of("The engine cannot be started: {0}", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static EngineProcess launch(EngineCommand command, Path folder) throws IOException, Failure {
        var socket = folder.resolve("s");
        var log = folder.resolve("log.txt");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var process = command.withOption("-XX:ErrorFile=" + folder.resolve(Postmortem.CRASH))
                    .line(String.valueOf(ProcessHandle.current().pid()), socket.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                process.getOutputStream().close();
                var channel = new Channel(accept(server, process, log));
                return new EngineProcess(process, channel, folder, greet(channel, process, log));
            } catch (IOException | Failure e) {
                process.destroyForcibly();
                throw e;
            }
        }
    }

    /// The first words; an engine that stays silent is ended.
    private static Event.Ready greet(Channel channel, Process process, Path log) throws IOException, Failure {
        var late = CompletableFuture.delayedExecutor(START_SECONDS, TimeUnit.SECONDS);
        var patience = CompletableFuture.runAsync(process::destroyForcibly, late);
        try {
            channel.send(new Request.Hello(Protocol.VERSION));
            var first = channel.receive(Event.class)
                    .orElseThrow(() -> Failure.of("The engine ended while starting. {0}", Postmortem.tail(log)));
            if (first instanceof Event.Ready ready) {
                return ready;
            }
            throw first instanceof Event.Failed(long id, Text reason)
                    ? Failure.of("The engine did not start: {0}", reason)
                    : Failure.of("The engine speaks another language: install Netloom anew.");
        } finally {
            patience.cancel(false);
        }
    }

    public long pid() {
        return process.pid();
    }

    /// What it computes on, for a person.
    public Text device() {
        return ready.device();
    }

    /// @throws IOException when the engine is gone; `ended` tells why
    public void send(Request request) throws IOException {
        channel.send(request);
    }

    /// Asks the engine to end, and sees to it that it does.
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            try {
                channel.send(new Request.Shutdown());
            } catch (IOException e) {
                // It is gone already.
            }
            try {
                if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits for the socket's connection, and notices when the process dies before.
    private static SocketChannel accept(ServerSocketChannel server, Process process, Path log)
            throws IOException, Failure {
        server.configureBlocking(false);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (System.nanoTime() < end) {
                var connection = server.accept();
                if (connection != null) {
                    connection.configureBlocking(true);
                    return connection;
                }
                if (!process.isAlive()) {
                    throw Failure.of("The engine ended while starting. {0}", Postmortem.tail(log));
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw Failure.of("Starting the engine was interrupted.");
        }
        process.destroyForcibly();
        throw Failure.of("The engine did not answer within {0} seconds. Try again.", START_SECONDS);
    }

    private void listen(Consumer<Event> events, Consumer<EngineEnd> ended) {
        try (channel) {
            for (var event = channel.receive(Event.class); event.isPresent(); event = channel.receive(Event.class)) {
                lastHeard = System.nanoTime();
                events.accept(event.get());
            }
        } catch (IOException | Failure e) {
            // A broken connection and a broken message end it alike: see below.
        } finally {
            ended.accept(end());
        }
    }

    private EngineEnd end() {
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        var end = closing.get() && process.exitValue() == 0
                ? new EngineEnd.Orderly()
                : Postmortem.of(process.exitValue(), folder);
        PrivateFolder.delete(folder);
        return end;
    }

    /// Ends an engine that hangs: it sends heartbeats from a thread of its own, whatever else it does.
    private void watch() {
        try {
            while (process.isAlive()) {
                Thread.sleep(TimeUnit.SECONDS.toMillis(Protocol.HEARTBEAT_SECONDS));
                if (System.nanoTime() - lastHeard > TimeUnit.SECONDS.toNanos(Protocol.SILENCE_SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
