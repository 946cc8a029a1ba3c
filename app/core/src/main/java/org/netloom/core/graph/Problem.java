package org.netloom.core.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;

/// What is wrong with a net, said to a person: on which block (none: the net as a whole), what, why,
/// and which changes would mend it.
public record Problem(@Nullable String block, Severity severity, Text title, Text detail, List<Fix> fixes) {

    /// An error keeps the net from being trained; a warning does not.
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        fixes = List.copyOf(fixes);
    }

    public static Problem error(@Nullable String block, Text title, Text detail, Fix... fixes) {
        return new Problem(block, Severity.ERROR, title, detail, List.of(fixes));
    }

    public static Problem warning(@Nullable String block, Text title, Text detail, Fix... fixes) {
        return new Problem(block, Severity.WARNING, title, detail, List.of(fixes));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
