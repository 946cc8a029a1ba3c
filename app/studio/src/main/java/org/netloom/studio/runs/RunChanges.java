package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.evidence.Differences;

/// In what a run differs from another, in a few words each.
final class RunChanges {
    private static final String NET = "net.";
    private static final int LONGEST = 24;

    private RunChanges() {}

    static List<String> between(RunRecord before, RunRecord now) {
        var changes = new ArrayList<String>();
        int net = 0;
        for (var difference : Differences.between(List.of(before, now))) {
            if (difference.path().startsWith(NET)) {
                net++;
            } else {
                var name = difference.path().substring(difference.path().lastIndexOf('.') + 1);
                var value = difference.values().getLast();
                changes.add(name + " " + (value.isEmpty() ? "–" : shortened(value)));
            }
        }
        if (net > 0) {
            changes.addFirst(text("another net"));
        }
        return changes;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : "…" + value.substring(value.length() - LONGEST + 1);
    }
}
