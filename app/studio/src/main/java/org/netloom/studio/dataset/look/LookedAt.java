package org.netloom.studio.dataset.look;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.health.DatasetProblem;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.health.Findings;

/// Which picture is looked at, and what is known of it besides its file.
///
/// @param index of the sample
/// @param split null where it is left out
/// @param findings null while problems are being looked for
public record LookedAt(
        Dataset dataset,
        int index,
        @Nullable Split split,
        @Nullable Findings findings) {

    Sample sample() {
        return dataset.samples().get(index);
    }

    String label() {
        return dataset.classes().get(sample().label());
    }

    /// The other files with the same bytes.
    List<String> copies() {
        return findings == null
                ? List.of()
                : findings.copies().stream()
                        .filter(group -> group.contains(index))
                        .flatMap(List::stream)
                        .filter(other -> other != index)
                        .map(other -> dataset.samples().get(other).file())
                        .toList();
    }

    List<Text> problems() {
        return findings == null
                ? List.of()
                : findings.problems().stream()
                        .filter(problem -> problem.groups().stream().anyMatch(group -> group.contains(index)))
                        .map(DatasetProblem::text)
                        .toList();
    }
}
