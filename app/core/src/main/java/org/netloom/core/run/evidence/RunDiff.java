package org.netloom.core.run.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What became of each picture from one run to another. Only pictures that both were tried on count.
///
/// @param fixed wrong before, right now; as the second run says
/// @param broken right before, wrong now; as the second run says
/// @param bothRight pictures that both call right
/// @param bothWrong pictures that both call wrong
public record RunDiff(List<PredictedPicture> fixed, List<PredictedPicture> broken, int bothRight, int bothWrong) {

    public RunDiff {
        fixed = List.copyOf(fixed);
        broken = List.copyOf(broken);
    }

    public static RunDiff of(List<PredictedPicture> before, List<PredictedPicture> now) {
        var earlier = HashMap.<String, PredictedPicture>newHashMap(before.size());
        before.forEach(picture -> earlier.put(picture.split() + "/" + picture.file(), picture));
        var fixed = new ArrayList<PredictedPicture>();
        var broken = new ArrayList<PredictedPicture>();
        int right = 0;
        int wrong = 0;
        for (var picture : now) {
            var old = earlier.get(picture.split() + "/" + picture.file());
            if (old != null && old.label().equals(picture.label())) {
                if (old.isRight() == picture.isRight()) {
                    right += picture.isRight() ? 1 : 0;
                    wrong += picture.isRight() ? 0 : 1;
                } else {
                    (picture.isRight() ? fixed : broken).add(picture);
                }
            }
        }
        return new RunDiff(fixed, broken, right, wrong);
    }

    public int pictures() {
        return fixed.size() + broken.size() + bothRight + bothWrong;
    }

    public McNemar test() {
        return McNemar.of(fixed.size(), broken.size());
    }
}
