package org.netloom.studio.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.RunFolder;
import org.netloom.studio.support.FxThread;

/// All engines of the window: one for services, one for each run. FX thread only.
public final class Engines implements AutoCloseable {
    private static final long GRACE = TimeUnit.SECONDS.toNanos(7);

    private final EngineStarter forTraining;
    private final Executor screen;
    private final EngineStatus status = new EngineStatus();
    private final ServiceEngine service;
    private final Set<TrainingEngine> running = new LinkedHashSet<>();
    private final IntSupplier threads;
    private @Nullable TrainingEngine spare;
    private int spareThreads;
    private boolean closed;

    /// @param screen runs on the FX thread
    public Engines(EngineStarter forService, EngineStarter forTraining, Executor screen) {
        this(forService, forTraining, screen, () -> 0);
    }

    private Engines(EngineStarter forService, EngineStarter forTraining, Executor screen, IntSupplier threads) {
        this.forTraining = forTraining;
        this.screen = screen;
        this.threads = threads;
        this.service = new ServiceEngine(forService, screen, status);
    }

    /// Engines of this installation, heard on the FX thread.
    ///
    /// @param threads of an engine that starts now; 0 leaves their number to the engine
    public static Engines local(IntSupplier threads) {
        return new Engines(LocalEngine.starter(threads), LocalEngine.starter(threads), FxThread::later, threads);
    }

    public ServiceEngine service() {
        return service;
    }

    public EngineStatus status() {
        return status;
    }

    /// Starts an engine ahead of the next run, so that its first step need not wait for a process to
    /// start and its libraries to load. Once it is warm it takes no processor's time.
    public void prepareTraining() {
        if (spare == null && !closed) {
            spareThreads = threads.getAsInt();
            spare = newTraining();
            spare.warmUp();
        }
    }

    /// @param resume whether to go on from the run's checkpoint
    public TrainingEngine train(RunFolder run, boolean resume, TrainingEngine.Listener listener) {
        if (spare != null && spareThreads != threads.getAsInt()) {
            spare.close();
            spare = null;
        }
        var engine = spare == null ? newTraining() : spare;
        spare = null;
        engine.train(run, resume, listener);
        return engine;
    }

    private TrainingEngine newTraining() {
        var engine = new TrainingEngine(forTraining, screen, status, this::forget);
        running.add(engine);
        engine.start();
        return engine;
    }

    private void forget(TrainingEngine gone) {
        running.remove(gone);
        if (gone == spare) {
            spare = null;
        }
    }

    /// Ends all engines and waits until they are gone. Runs that were training keep what they saved.
    @Override
    public void close() {
        closed = true;
        var ending = new ArrayList<Child>();
        List.copyOf(running).forEach(engine -> ending.add(engine.close()));
        var last = service.close();
        if (last != null) {
            ending.add(last);
        }
        long end = System.nanoTime() + GRACE;
        try {
            for (var child : ending) {
                child.await(Math.max(0, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
