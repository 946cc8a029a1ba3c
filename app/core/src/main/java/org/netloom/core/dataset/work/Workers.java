package org.netloom.core.dataset.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Failure;

/// Does the same to many numbered things in several threads: decoding is arithmetic, so these are
/// real threads, one a core.
public final class Workers {
    private static final int MOST_REPORTS = 200;

    private Workers() {}

    /// One thread's tools. Its methods are called by that thread only.
    public interface Worker extends AutoCloseable {
        /// Does things `from` (included) to `to` (excluded).
        void work(int from, int to) throws Failure, IOException;

        @Override
        default void close() {}
    }

    /// Returns when all is done. The first exception ends the work of all threads and is thrown.
    ///
    /// @param count how many things
    /// @param chunk how many a worker takes at a time
    /// @throws CancellationException when `progress` says so
    public static void run(int count, int chunk, Progress progress, Supplier<Worker> tools) throws Failure {
        var run = new Run(count, chunk, progress);
        int threads =
                Math.clamp((count + chunk - 1) / chunk, 1, Runtime.getRuntime().availableProcessors());
        var others = new ArrayList<Thread>();
        for (int i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().daemon().name("dataset-" + i).start(() -> run.work(tools)));
        }
        run.work(tools);
        boolean interrupted = false;
        for (var thread : others) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    run.fail(new CancellationException("interrupted"));
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        run.end();
    }

    private static final class Run {
        private final int count;
        private final int chunk;
        private final Progress progress;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        private int done;

        Run(int count, int chunk, Progress progress) {
            this.count = count;
            this.chunk = chunk;
            this.progress = progress;
        }

        void work(Supplier<Worker> tools) {
            try (var worker = tools.get()) {
                while (failed.get() == null) {
                    int from = next.getAndAdd(chunk);
                    if (from >= count || from < 0) {
                        return;
                    }
                    progress.check();
                    int to = Math.min(count, from + chunk);
                    worker.work(from, to);
                    report(to - from);
                }
            } catch (Throwable e) {
                fail(e);
            }
        }

        /// One at a time, so that nobody hears of fewer after more.
        private synchronized void report(int more) {
            done += more;
            long step = Math.max(1, count / MOST_REPORTS);
            if (done == count || done / step != (done - more) / step) {
                progress.at(done, count);
            }
        }

        void fail(Throwable e) {
            failed.compareAndSet(null, e);
        }

        void end() throws Failure {
            switch (failed.get()) {
                case null -> {}
                case Failure e -> throw e;
                case IOException e ->
                    throw Failure.of("Reading or writing failed ({0}): check the disk.", e.toString())
                            .causedBy(e);
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
