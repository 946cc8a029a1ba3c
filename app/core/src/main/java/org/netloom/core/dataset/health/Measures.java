package org.netloom.core.dataset.health;

import java.util.LinkedHashMap;
import java.util.List;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.text.Failure;

/// What the pictures of a dataset are like on the whole.
///
/// @param sizes how large they are, and how wide for their height
/// @param gray how many have no colour
/// @param coloured how many have
public record Measures(SizeBins sizes, int gray, int coloured) {
    public static final Measures NONE = new Measures(SizeBins.NONE, 0, 0);

    /// Counts those that could be decoded.
    public static Measures of(List<Looks> looks) {
        var known = looks.stream().filter(Looks::known).toList();
        int gray = (int) known.stream().filter(Looks::gray).count();
        return new Measures(
                SizeBins.of(
                        known.stream().mapToInt(Looks::width).toArray(),
                        known.stream().mapToInt(Looks::height).toArray()),
                gray,
                known.size() - gray);
    }

    /// Of pictures in files that hold many: all in one file are alike.
    ///
    /// @throws Failure when a file is damaged or gone
    static Measures ofPacked(Dataset dataset) throws Failure {
        var counts = new LinkedHashMap<String, Integer>();
        for (var sample : dataset.samples()) {
            PackedPictures.Place.of(sample).ifPresent(place -> counts.merge(place.file(), 1, Integer::sum));
        }
        int[] widths = new int[dataset.samples().size()];
        int[] heights = new int[widths.length];
        int at = 0;
        int gray = 0;
        for (var file : counts.entrySet()) {
            var first =
                    PackedPictures.open(dataset.root().resolve(file.getKey())).picture(0);
            for (int i = 0; i < file.getValue(); i++, at++) {
                widths[at] = first.width();
                heights[at] = first.height();
            }
            gray += first.channels() == 1 ? file.getValue() : 0;
        }
        return new Measures(SizeBins.of(widths, heights), gray, at - gray);
    }
}
