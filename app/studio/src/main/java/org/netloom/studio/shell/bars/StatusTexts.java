package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import org.netloom.studio.shell.EngineState;
import org.netloom.studio.support.Localization;

/// The words of the status bar.
final class StatusTexts {
    private StatusTexts() {}

    static String engine(EngineState state, String words) {
        if (!words.isEmpty()) {
            return words;
        }
        return switch (state) {
            case OFF -> text("engine off");
            case STARTING -> text("engine starting …");
            case READY -> text("engine ready");
            case BUSY -> text("engine working");
            case FAILED -> text("engine stopped");
        };
    }

    static String parameters(long count) {
        return count < 0
                ? text("parameters not known yet")
                : text("{0,choice,0#no parameters|1#1 parameter|1<{0} parameters}", count);
    }

    static String memory(long engine, long studio) {
        var parts = new ArrayList<String>();
        if (engine >= 0) {
            parts.add(text("engine {0}", size(engine)));
        }
        if (studio >= 0) {
            parts.add(text("studio {0}", size(studio)));
        }
        return String.join(" · ", parts);
    }

    static String size(long bytes) {
        return String.format(Localization.locale(), "%.1f GB", bytes / 1e9);
    }
}
