package org.netloom.engine.training;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `log.txt` of a run: what happened, for a person. A line that cannot be written is no reason to
/// stop.
record RunLog(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    void add(String line) {
        LOG.info("{}", line);
        try {
            var now = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);
            Files.writeString(file, now + " " + line + "\n", CREATE, APPEND);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
