package org.netloom.studio.engine;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Text;

/// The engine of one run: started with it, ended after it. FX thread only.
public final class TrainingEngine {

    /// What happens to the run. Called on the FX thread, with all that was told since the last pulse.
    public interface Listener {
        void told(List<Event> events);

        /// The engine ended before the run did.
        void died(EngineEnd.Died end);

        void notStarted(Text why);
    }

    private final Child child;
    private final EngineStatus status;
    private final Consumer<TrainingEngine> ended;
    private @Nullable Listener listener;
    private boolean over;

    TrainingEngine(EngineStarter starter, Executor screen, EngineStatus status, Consumer<TrainingEngine> ended) {
        this.status = status;
        this.ended = ended;
        this.child = new Child(starter, screen, new Listening());
    }

    /// Starts the process, which then waits for its run.
    void start() {
        child.start("training-engine");
    }

    /// For an engine that has time until its run.
    void warmUp() {
        child.send(new Request.WarmUp());
    }

    void train(RunFolder run, boolean resume, Listener hears) {
        listener = hears;
        child.send(new Request.Train(run.path().toString(), resume));
    }

    /// Ends the run after the current step; its weights are kept and `Finished` is told.
    public void stop() {
        child.send(new Request.Stop());
    }

    /// Asks something of the run under way.
    public void send(Request request) {
        child.send(request);
    }

    Child close() {
        child.close();
        return child;
    }

    private void end() {
        if (!over) {
            over = true;
            status.forget(this);
            ended.accept(this);
        }
    }

    private final class Listening implements Child.Listener {
        private boolean finished;

        @Override
        public void up(Text device) {
            status.device(device);
        }

        @Override
        public void told(List<Event> events) {
            for (var event : events) {
                if (event instanceof Event.Heartbeat(long memory) && !over) {
                    status.memory(TrainingEngine.this, memory);
                }
            }
            if (listener != null) {
                listener.told(events);
            }
            if (events.stream().anyMatch(e -> e instanceof Event.Finished || e instanceof Event.Failed)) {
                finished = true;
                child.close();
            }
        }

        @Override
        public void gone(EngineEnd end) {
            end();
            if (end instanceof EngineEnd.Died died && !finished && listener != null) {
                listener.died(died);
            }
        }

        @Override
        public void notStarted(Text why) {
            end();
            if (listener != null) {
                listener.notStarted(why);
            }
        }
    }
}
