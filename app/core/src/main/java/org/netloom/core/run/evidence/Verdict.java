package org.netloom.core.run.evidence;

import java.util.Locale;
import org.netloom.core.text.Text;

/// Whether a second run is really better than a first, in plain sentences.
public final class Verdict {
    private Verdict() {}

    /// Such as "47 fixed, 12 broken, of 2,000 pictures."
    public static Text counts(RunDiff diff) {
        return Text.of(
                "{0} fixed, {1} broken, of {2} pictures; {3} stay right and {4} wrong.",
                String.valueOf(diff.fixed().size()),
                String.valueOf(diff.broken().size()),
                String.valueOf(diff.pictures()),
                String.valueOf(diff.bothRight()),
                String.valueOf(diff.bothWrong()));
    }

    /// What McNemar's test says of it.
    public static Text sentence(RunDiff diff) {
        var test = diff.test();
        if (test.fixed() + test.broken() == 0) {
            return Text.of("Both runs are right and wrong on the same pictures.");
        }
        var p = test.p() < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", test.p());
        if (!test.tells()) {
            return Text.of("The difference may well be chance (McNemar, {0}): neither run is shown to be better.", p);
        }
        return test.fixed() > test.broken()
                ? Text.of("The second run is better, and hardly by chance (McNemar, {0}).", p)
                : Text.of("The second run is worse, and hardly by chance (McNemar, {0}).", p);
    }
}
