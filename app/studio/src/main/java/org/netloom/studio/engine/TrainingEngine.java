package org.netloom.studio.engine;

import java.util.List;
import java.util.concurrent.Executor;
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
    private final Listener listener;
    private final Runnable ended;
    private boolean over;

    TrainingEngine(EngineStarter starter, Executor screen, EngineStatus status, Listener listener, Runnable ended) {
        this.status = status;
        this.listener = listener;
        this.ended = ended;
        this.child = new Child(starter, screen, new Listening());
    }

    void start(RunFolder run, boolean resume) {
        child.start("training-engine");
        child.send(new Request.Train(run.path().toString(), resume));
    }

    /// Ends the run after the current step; its weights are kept and `Finished` is told.
    public void stop() {
        child.send(new Request.Stop());
    }

    Child close() {
        child.close();
        return child;
    }

    private void end() {
        if (!over) {
            over = true;
            status.forget(this);
            ended.run();
        }
    }

    private final class Listening implements Child.Listener {
        private boolean finished;

        @Override
        public void up(String device) {
            status.device(device);
        }

        @Override
        public void told(List<Event> events) {
            for (var event : events) {
                if (event instanceof Event.Heartbeat(long memory) && !over) {
                    status.memory(TrainingEngine.this, memory);
                }
            }
            listener.told(events);
            if (events.stream().anyMatch(e -> e instanceof Event.Finished || e instanceof Event.Failed)) {
                finished = true;
                child.close();
            }
        }

        @Override
        public void gone(EngineEnd end) {
            end();
            if (end instanceof EngineEnd.Died died && !finished) {
                listener.died(died);
            }
        }

        @Override
        public void notStarted(Text why) {
            end();
            listener.notStarted(why);
        }
    }
}
