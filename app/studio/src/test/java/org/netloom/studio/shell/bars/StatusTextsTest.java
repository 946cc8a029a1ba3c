package org.netloom.studio.shell.bars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.studio.shell.ShellViewModel;

class StatusTextsTest {

    @Test
    void parametersAreCountedInWords() {
        assertThat(StatusTexts.parameters(ShellViewModel.UNKNOWN)).isEqualTo("parameters not known yet");
        assertThat(StatusTexts.parameters(0)).isEqualTo("no parameters");
        assertThat(StatusTexts.parameters(1)).isEqualTo("1 parameter");
        assertThat(StatusTexts.parameters(360_458)).isEqualTo("360,458 parameters");
    }

    @Test
    void memoryNamesOnlyWhatIsKnown() {
        assertThat(StatusTexts.memory(-1, 210_000_000)).isEqualTo("studio 0.2 GB");
        assertThat(StatusTexts.memory(600_000_000, 210_000_000)).isEqualTo("engine 0.6 GB · studio 0.2 GB");
    }
}
