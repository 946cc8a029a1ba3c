package org.netloom.studio.shell.chooser;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;

/// Every action as a choice, with its key.
public final class CommandChoices {
    private CommandChoices() {}

    public static List<Choice> of(Actions actions) {
        var choices = new ArrayList<Choice>();
        for (var action : Action.values()) {
            if (action != Action.COMMANDS) {
                choices.add(new Choice(
                        action.icon(),
                        text(action.english()),
                        text(action.group().title()),
                        action.keys().stream()
                                .findFirst()
                                .map(KeyCombination::getDisplayText)
                                .orElse(""),
                        actions.available(action).get(),
                        () -> actions.fire(action)));
            }
        }
        return choices;
    }
}
