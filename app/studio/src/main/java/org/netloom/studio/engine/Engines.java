package org.netloom.studio.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
    private final Supplier<EngineLimits> limits;
    private @Nullable TrainingEngine spare;
    private EngineLimits spareLimits = EngineLimits.NONE;
    private boolean closed;

    /// @param screen runs on the FX thread
    public Engines(EngineStarter forService, EngineStarter forTraining, Executor screen) {
        this(forService, forTraining, screen, () -> EngineLimits.NONE);
    }

    Engines(EngineStarter forService, EngineStarter forTraining, Executor screen, Supplier<EngineLimits> limits) {
        this.forTraining = forTraining;
        this.screen = screen;
        this.limits = limits;
        this.service = new ServiceEngine(forService, screen, status);
    }

    /// Engines of this installation, heard on the FX thread.
    ///
    /// @param limits of an engine that starts now
    public static Engines local(Supplier<EngineLimits> limits) {
        return new Engines(LocalEngine.starter(limits), LocalEngine.starter(limits), FxThread::later, limits);
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
            spareLimits = limits.get();
            spare = newTraining();
            spare.warmUp();
        }
    }

    /// @param resume whether to go on from the run's checkpoint
    public TrainingEngine train(RunFolder run, boolean resume, TrainingEngine.Listener listener) {
        if (spare != null && !spareLimits.equals(limits.get())) {
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
