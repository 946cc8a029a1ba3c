package org.netloom.studio.support;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Computes on a few daemon threads. A slot's newest work alone may publish; work that is outdated
/// before it starts is never computed.
final class BackgroundTasks implements TaskRunner {
    private static final int THREADS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("task-", 1).factory());
    private final Map<Object, AtomicLong> newest = new WeakHashMap<>();

    @Override
    public <T extends @Nullable Object> void run(
            Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed) {
        submit(work, publish, failed, () -> true);
    }

    @Override
    public <T extends @Nullable Object> void latest(
            Object slot, Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed) {
        AtomicLong counter;
        synchronized (newest) {
            counter = newest.computeIfAbsent(slot, key -> new AtomicLong());
        }
        var mine = counter.incrementAndGet();
        submit(work, publish, failed, () -> counter.get() == mine);
    }

    private <T extends @Nullable Object> void submit(
            Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed, BooleanSupplier wanted) {
        threads.execute(() -> {
            if (!wanted.getAsBoolean()) {
                return;
            }
            try {
                var value = work.compute();
                publishIf(wanted, () -> publish.accept(value));
            } catch (Exception e) {
                publishIf(wanted, () -> failed.accept(e));
            }
        });
    }

    private static void publishIf(BooleanSupplier wanted, Runnable publication) {
        FxThread.later(() -> {
            if (wanted.getAsBoolean()) {
                publication.run();
            }
        });
    }
}
