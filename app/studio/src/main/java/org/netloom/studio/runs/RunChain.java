package org.netloom.studio.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs of a project as they followed each other.
final class RunChain {
    private RunChain() {}

    /// Each knows in what it differs from the one before it, which comes after it in the list, and is told
    /// apart from those with the same title.
    static List<Run> of(List<Run> found) {
        var titles = new HashMap<String, Integer>();
        found.forEach(run -> titles.merge(run.title(), 1, Integer::sum));
        var chained = new ArrayList<Run>();
        for (int i = 0; i < found.size(); i++) {
            var run = told(found.get(i), titles);
            chained.add(i + 1 < found.size() ? run.after(found.get(i + 1)) : run);
        }
        return chained;
    }

    private static Run told(Run run, Map<String, Integer> titles) {
        return titles.getOrDefault(run.title(), 1) > 1 ? run.amongAlike() : run;
    }
}
