package org.netloom.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineMemoryTest {
    private static final long MB = 1 << 20;
    private static final long GB = 1024 * MB;

    @ParameterizedTest
    @ValueSource(longs = {4, 8, 16, 64, 512})
    void whatFitsLeavesRoomForOthers(long gigabytes) {
        var memory = EngineMemory.usual(gigabytes * GB);
        assertThat(memory.total()).isLessThanOrEqualTo(EngineMemory.most(gigabytes * GB));
        assertThat(memory.heap()).isBetween(512 * MB, 2 * GB);
    }

    @Test
    void whatIsAskedForIsSharedOut() {
        var memory = EngineMemory.of(8 * GB, 16 * GB);
        assertThat(memory.total()).isEqualTo(8 * GB);
        assertThat(memory.heap()).isEqualTo(GB);
    }

    @Test
    void whatIsAskedForIsBroughtIntoTheBoundsOfTheMachine() {
        assertThat(EngineMemory.of(64 * GB, 8 * GB).total()).isEqualTo(EngineMemory.most(8 * GB));
        assertThat(EngineMemory.most(8 * GB)).isLessThan(8 * GB);
        assertThat(EngineMemory.of(1, 8 * GB).total()).isEqualTo(EngineMemory.least());
    }

    @Test
    void aSmallMachineStillHasAnEngine() {
        assertThat(EngineMemory.most(512 * MB)).isEqualTo(EngineMemory.least());
    }
}
