package org.netloom.engine.serve;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.protocol.Event;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.compile.NativeLibraries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that requests with an id ask for: side by side, or in a queue on one thread. Each ends with
/// one event.
final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Consumer<Event> events;
    private final Map<Long, Job> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("worker-", 1).factory());
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("prediction").factory());

    Jobs(Consumer<Event> events) {
        this.events = events;
    }

    /// What a job does: gives the event that answers the request.
    @FunctionalInterface
    interface Work {
        Event run(Job job) throws Failure;
    }

    void start(long id, Work work) {
        submit(workers, id, work);
    }

    /// After all that was queued before; always on the same thread.
    void queue(long id, Work work) {
        submit(queue, id, work);
    }

    void cancel(long id) {
        var job = running.get(id);
        if (job != null) {
            job.cancelled = true;
        }
    }

    void cancelAll() {
        running.values().forEach(job -> job.cancelled = true);
    }

    private void submit(ExecutorService on, long id, Work work) {
        var job = new Job(id);
        running.put(id, job);
        on.execute(() -> {
            var answer = run(job, work);
            running.remove(id, job);
            events.accept(answer);
        });
    }

    private static Event run(Job job, Work work) {
        try {
            job.check();
            return work.run(job);
        } catch (CancellationException e) {
            return new Event.Cancelled(job.id);
        } catch (Failure e) {
            LOG.info("Job {} failed", job.id, e);
            return new Event.Failed(job.id, e.text());
        } catch (OutOfMemoryError e) {
            LOG.error("Job {}", job.id, e);
            return new Event.Failed(
                    job.id, Text.of("The memory does not suffice: close other programs, then try again."));
        } catch (LinkageError e) {
            LOG.error("Job {}", job.id, e);
            return new Event.Failed(job.id, NativeLibraries.missing(e).text());
        } catch (RuntimeException | Error e) {
            LOG.error("Job {}", job.id, e);
            return new Event.Failed(job.id, Text.of("A fault of Netloom: {0}", e.toString()));
        }
    }

    @Override
    public void close() {
        cancelAll();
        workers.shutdownNow();
        queue.shutdownNow();
    }

    /// One piece of work, as it sees itself.
    final class Job implements Progress {
        private final long id;
        private volatile boolean cancelled;

        private Job(long id) {
            this.id = id;
        }

        /// Where to tell what happens on the way.
        Consumer<Event> events() {
            return events;
        }

        /// Progress under a name for a person.
        Progress named(String what) {
            return new Progress() {
                @Override
                public void at(long done, long total) {
                    events.accept(new Event.Progress(id, what, done, total));
                }

                @Override
                public boolean cancelled() {
                    return cancelled;
                }
            };
        }

        @Override
        public void at(long done, long total) {
            events.accept(new Event.Progress(id, "", done, total));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
