package org.netloom.engine.executor;

import java.util.Optional;
import org.netloom.core.text.Text;
import org.netloom.engine.compile.ComputePath;
import org.netloom.engine.compile.Executor;
import org.netloom.engine.compile.Net;
import org.netloom.engine.compile.Plan;
import org.netloom.engine.onednn.OneDnn;

/// Computes any net of the catalogue by oneDNN, wherever there is a binary of it.
public final class FastExecutor implements Executor {
    /// The system property and the environment's variable for another number of threads.
    static final String PROPERTY = "netloom.threads";

    static final String VARIABLE = "NETLOOM_THREADS";

    @Override
    public ComputePath path() {
        Optional<Text> missing = OneDnn.missing();
        return missing.isPresent()
                ? new ComputePath.Reference(missing.get())
                : new ComputePath.Fast("oneDNN", OneDnn.instructions(), threads());
    }

    @Override
    public Optional<Net> open(Plan plan) {
        return path() instanceof ComputePath.Fast fast ? Optional.of(new FastNet(plan, fast)) : Optional.empty();
    }

    /// One for each core that this process may use, a container's limits included.
    private static int threads() {
        var wanted = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        int cores = Runtime.getRuntime().availableProcessors();
        return wanted.matches("[1-9]\\d{0,2}") ? Integer.parseInt(wanted) : cores;
    }
}
