package org.netloom.engine.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.netloom.engine.compile.Executor;

/// Nets that Keras ran and trained give the same numbers here. The system property `netloom.parity`
/// names another folder of such cases; a relative one counts from where Maven was called.
public class KerasParityTest {
    @Test
    void everyCaseGivesTheNumbersOfKeras() throws Exception {
        compareAll();
    }

    @Test
    void everyCaseGivesThemOnTheReferencePathToo() throws Exception {
        System.setProperty(Executor.PROPERTY, "reference");
        try {
            compareAll();
        } finally {
            System.clearProperty(Executor.PROPERTY);
        }
    }

    private static void compareAll() throws Exception {
        var files = ParityCase.files(folder());
        assertThat(files).as("cases in the folder").isNotEmpty();

        var failed = new ArrayList<String>();
        int passed = 0;
        for (var file : files) {
            var name = file.getFileName().toString().replace(".json", "");
            var comparison = compared(file);
            if (comparison.passed()) {
                passed++;
            } else {
                failed.add(name + ": " + comparison.faults());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-6s %-40s max |Δ| %.1e%s%n",
                    comparison.passed() ? "ok" : "FAILED",
                    name,
                    comparison.most(),
                    comparison.passed() ? "" : "  " + comparison.faults());
        }
        System.out.println(passed + " of " + files.size());

        assertThat(failed).as("cases that differ from Keras").isEmpty();
    }

    private static Comparison compared(Path file) {
        try {
            return ParityRun.of(ParityCase.read(file));
        } catch (IOException e) {
            var comparison = new Comparison();
            comparison.fault("the file cannot be read: " + e.getMessage());
            return comparison;
        }
    }

    static Path folder() throws URISyntaxException {
        var given = System.getProperty("netloom.parity", "");
        return given.isEmpty() ? own() : named(given);
    }

    private static Path own() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(KerasParityTest.class.getResource("/parity"))
                .toURI());
    }

    private static Path named(String folder) {
        return List.of(Path.of(System.getProperty("netloom.called", "")), Path.of("")).stream()
                .map(from -> from.resolve(folder).toAbsolutePath())
                .filter(found -> found.toFile().isDirectory())
                .findFirst()
                .orElse(Path.of(folder));
    }
}
