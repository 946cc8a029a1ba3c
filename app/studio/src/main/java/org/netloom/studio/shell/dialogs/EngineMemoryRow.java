package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineMemory;
import org.netloom.studio.support.settings.Preferences;

/// How much memory an engine may take, between what it needs and what this machine can spare.
final class EngineMemoryRow {
    private static final long MB = 1 << 20;
    private static final double GB = 1024;
    private static final double WIDTH = 380;

    private EngineMemoryRow() {}

    static Node of(Preferences preferences) {
        long machine = EngineCommand.memory();
        var choices = choices(machine);
        int kept = preferences.current().engineMemory();
        var box = SettingsWindow.choice(
                "engine-memory",
                choices,
                kept == 0 ? 0 : nearest(choices, kept),
                megabytes -> megabytes == 0
                        ? text(
                                "what fits this computer ({0})",
                                words(EngineMemory.usual(machine).total()))
                        : words(megabytes * MB));
        var hint = SettingsWindow.hint("");
        hint.setWrapText(true);
        hint.setMaxWidth(WIDTH);
        box.valueProperty().subscribe(megabytes -> hint.setText(explained(megabytes, machine)));
        box.setOnAction(event -> preferences.update(settings -> settings.withEngineMemory(box.getValue())));
        return new VBox(box, hint);
    }

    private static String explained(int megabytes, long machine) {
        var memory = megabytes == 0 ? EngineMemory.usual(machine) : EngineMemory.of(megabytes * MB, machine);
        return text(
                "Of each engine that starts from now on: at most {0} for weights and pictures of a batch, {1} for the"
                        + " rest. A run that needs more ends and says so. This computer has {2}.",
                words(memory.arrays()), words(memory.heap()), words(machine));
    }

    /// 0 for what fits, then steps of about a half up to the most that this machine can spare, in megabytes.
    static List<Integer> choices(long machine) {
        var choices = new ArrayList<Integer>();
        choices.add(0);
        long most = EngineMemory.most(machine);
        for (long step = EngineMemory.least(); step <= most; step *= 2) {
            choices.add((int) (step / MB));
            if (step / 2 * 3 <= most) {
                choices.add((int) (step / 2 * 3 / MB));
            }
        }
        return choices;
    }

    /// What was chosen on another machine may be more than this one has.
    private static int nearest(List<Integer> choices, int megabytes) {
        return choices.stream()
                .filter(choice -> choice > 0)
                .reduce((a, b) -> Math.abs(b - megabytes) < Math.abs(a - megabytes) ? b : a)
                .orElse(0);
    }

    private static String words(long bytes) {
        double megabytes = (double) bytes / MB;
        return megabytes < GB ? measured("%.0f MB", megabytes) : measured("%.1f GB", megabytes / GB);
    }
}
