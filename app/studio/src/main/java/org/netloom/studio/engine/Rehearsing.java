package org.netloom.studio.engine;

import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.Installation;
import org.netloom.core.process.StartCache;
import org.netloom.core.text.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the cache that lets engines start quicker, once for an installation: some while after the first
/// engine is up, when its first requests are answered. FX thread only.
public final class Rehearsing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsing.class);
    private static final Duration CALM = Duration.ofSeconds(20);

    /// Of the system: `false` where no process but those that are asked for may start.
    private static final boolean ALLOWED = !"false".equals(System.getProperty("netloom.rehearse"));

    private @Nullable Thread thread;
    private boolean closed;

    public Rehearsing(ObservableValue<EngineStatus.State> service) {
        service.subscribe(state -> {
            if (state == EngineStatus.State.READY && thread == null && ALLOWED && !closed) {
                thread = Thread.ofPlatform().daemon().name("rehearsal").start(Rehearsing::rehearse);
            }
        });
    }

    private static void rehearse() {
        try {
            Thread.sleep(CALM);
            var cache = cache(EngineCommand.of(Installation.here(), temporary()));
            if (!cache.exists() && cache.possible()) {
                cache.make();
                LOG.info("Engines start quicker now, with {}", cache.file());
            }
        } catch (InterruptedException e) {
            LOG.debug("The window closed before the rehearsal ended");
        } catch (Failure e) {
            LOG.info("Engines start as before", e);
        }
    }

    static StartCache cache(EngineCommand command) {
        return StartCache.of(command, CacheFolder.standard().path());
    }

    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
