package org.netloom.studio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Text;

class EngineLimitsTest {
    private final EngineCommand command = new EngineCommand(
            List.of("java", "-Xmx900m", "-Dorg.bytedeco.javacpp.maxbytes=5000m", "Main"), Map.of(), Path.of("."));

    @Test
    void nothingSaidIsNothingChanged() {
        assertThat(EngineLimits.NONE.on(command)).isEqualTo(command);
    }

    @Test
    void threadsAndMemoryReachTheNextEngine() {
        var limited = new EngineLimits(3, 1024).on(command);
        assertThat(limited.environment()).containsEntry("NETLOOM_THREADS", "3");
        assertThat(limited.command())
                .contains("-Xmx512m", "-Dorg.bytedeco.javacpp.maxbytes=512m", "-Dnetloom.memory=" + (512L << 20))
                .doesNotContain("-Xmx900m");
    }

    @Test
    void anEngineThatWaitsWithOtherLimitsIsNotUsed() throws Exception {
        var screen = new Screen();
        var training = new PlayedEngine.Stage();
        var limits = new AtomicReference<>(EngineLimits.NONE);
        var engines = new Engines(new PlayedEngine.Stage(), training, screen, limits::get);
        engines.prepareTraining();
        var waiting = training.next();
        limits.set(new EngineLimits(0, 2048));
        engines.train(new RunFolder(Path.of("run")), false, new Quiet());
        var used = training.next();
        used.asked(Request.Train.class);
        screen.until(waiting::isGone);
        engines.prepareTraining();
        var next = training.next();
        engines.train(new RunFolder(Path.of("other")), false, new Quiet());
        next.asked(Request.WarmUp.class);
        next.asked(Request.Train.class);
        assertThat(training.starts()).isEqualTo(3);
    }

    private static final class Quiet implements TrainingEngine.Listener {
        @Override
        public void told(List<Event> events) {}

        @Override
        public void died(EngineEnd.Died end) {}

        @Override
        public void notStarted(Text why) {}
    }
}
