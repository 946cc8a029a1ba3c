package org.netloom.engine.serve;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.netloom.core.process.StartCache;
import org.netloom.core.protocol.Channel;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Protocol;
import org.netloom.core.protocol.Request;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine's process. Its arguments are its owner's process and the socket on which that waits; what it prints
/// goes to a log. It ends when asked to, and at once when the owner is gone, whatever it is doing.
public final class EngineMain {
    private static final Logger LOG = LoggerFactory.getLogger(EngineMain.class);
    private static final int OWNER_GONE = 4;
    private static final int NOT_UNDERSTOOD = 5;

    private EngineMain() {}

    public static void main(String[] arguments) throws IOException, Failure {
        if (arguments.length != 2) {
            System.err.println("This is Netloom's engine; the studio and the commands start it.");
            System.exit(2);
        }
        SerializedObjects.refuse();
        if (arguments[0].equals(StartCache.REHEARSE)) {
            DressRehearsal.run(Path.of(arguments[1]));
            Runtime.getRuntime().halt(0);
        }
        OwnersSignals.ignore();
        var folder = new OwnersFolder(Long.parseLong(arguments[0]), Path.of(arguments[1]));
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("Thread {} broke off", thread, e));
        int code = OWNER_GONE;
        try (var channel = new Channel(SocketChannel.open(UnixDomainSocketAddress.of(folder.socket())))) {
            code = serve(channel);
        } catch (IOException e) {
            LOG.info("The owner is gone: {}", e.toString());
        } catch (Failure e) {
            LOG.error("Not understood: {}", e.text().english());
            code = NOT_UNDERSTOOD;
        }
        if (code == OWNER_GONE) {
            folder.clearAway();
        }
        // Halt: threads at work, also in native code, must not keep it alive.
        Runtime.getRuntime().halt(code);
    }

    private static int serve(Channel channel) throws IOException, Failure {
        var hello = channel.receive(Request.class);
        if (!(hello.orElse(null) instanceof Request.Hello(int version)) || version != Protocol.VERSION) {
            channel.send(new Event.Failed(
                    0,
                    Text.of(
                            "Studio and engine are of different versions (the engine speaks {0}): install Netloom"
                                    + " anew.",
                            Protocol.VERSION)));
            return NOT_UNDERSTOOD;
        }
        channel.send(new Event.Ready(Protocol.VERSION, ProcessHandle.current().pid(), Device.text()));
        try (var server = new EngineServer(channel)) {
            for (var request = channel.receive(Request.class);
                    request.isPresent();
                    request = channel.receive(Request.class)) {
                if (request.get() instanceof Request.Shutdown) {
                    server.finish();
                    return 0;
                }
                server.handle(request.get());
            }
        }
        LOG.info("The owner is gone");
        return OWNER_GONE;
    }
}
