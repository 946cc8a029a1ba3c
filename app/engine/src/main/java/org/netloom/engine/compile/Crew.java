package org.netloom.engine.compile;

import java.util.function.IntConsumer;

/// Threads that wait for work which can be done in parts.
public interface Crew {

    /// One thread, the caller's.
    Crew ALONE = new Crew() {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void share(IntConsumer part) {
            part.accept(0);
        }
    };

    int size();

    /// Does part 0 on the calling thread and part 1 to `size() - 1` on the others; returns when all are
    /// done.
    void share(IntConsumer part);
}
