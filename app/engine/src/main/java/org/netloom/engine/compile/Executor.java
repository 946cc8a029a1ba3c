package org.netloom.engine.compile;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.netloom.core.text.Text;

/// Something faster than Deeplearning4j that computes nets. Found by [ServiceLoader], so that natives
/// stay in modules of their own.
public interface Executor {
    /// The system property and the environment's variable that ask for a path: `reference`, or `fast`
    /// for what is usual.
    String PROPERTY = "netloom.path";

    String VARIABLE = "NETLOOM_PATH";

    /// Whether it can work on this machine.
    ComputePath path();

    /// @return nothing where a part of the net is beyond it
    Optional<Net> open(Plan plan);

    /// What computes nets on this machine, as far as can be told without one.
    static ComputePath usual() {
        if (isReferenceWanted()) {
            return new ComputePath.Reference(Text.of("{0} asks for it", VARIABLE));
        }
        return ServiceLoader.load(Executor.class)
                .findFirst()
                .map(Executor::path)
                .orElseGet(() -> new ComputePath.Reference(Text.of("this engine has nothing faster")));
    }

    private static boolean isReferenceWanted() {
        var wanted = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        return wanted.equals("reference");
    }

    /// The fastest way to compute a net.
    ///
    /// @param reference makes the net that Deeplearning4j computes, and says why it has to
    static Net choose(Plan plan, Function<ComputePath.Reference, Net> reference) {
        if (usual() instanceof ComputePath.Reference instead) {
            return reference.apply(instead);
        }
        return ServiceLoader.load(Executor.class)
                .findFirst()
                .orElseThrow()
                .open(plan)
                .orElseGet(() -> reference.apply(
                        new ComputePath.Reference(Text.of("the net has a layer without a fast kernel"))));
    }
}
