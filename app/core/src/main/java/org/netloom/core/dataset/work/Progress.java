package org.netloom.core.dataset.work;

import java.util.concurrent.CancellationException;

/// Hears how far a long piece of work is, and may end it. Called from any of the threads at work,
/// at most some hundred times for one piece of work.
public interface Progress {
    /// For whoever neither watches nor stops.
    Progress NONE = (done, total) -> {};

    /// @param total the number of steps, 0 while it is unknown
    void at(long done, long total);

    /// Asked often; once it is true the work ends soon with a CancellationException.
    default boolean cancelled() {
        return false;
    }

    /// @throws CancellationException when cancelled
    default void check() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// Says nothing, but stops when `other` does.
    static Progress stoppedBy(Progress other) {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return other.cancelled();
            }
        };
    }
}
