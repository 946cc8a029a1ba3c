package org.netloom.studio.dataset.removed;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.rearrange.PictureBin;
import org.netloom.core.dataset.rearrange.RemovedPicture;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// What lies in a project's bin, as a dataset whose thumbnails can be shown.
///
/// @param pictures in the order of the dataset's samples
/// @param index the dataset as a file; null where there is none
record Removed(
        List<RemovedPicture> pictures,
        Dataset dataset,
        @Nullable Path index) {
    static final Removed NOTHING =
            new Removed(List.of(), new Dataset(Path.of(""), List.of(), List.of(), List.of()), null);

    /// Reads the bin, and writes the list where an engine finds it.
    ///
    /// @param index the file
    static Removed in(Path project, Path index) throws Failure {
        var pictures = PictureBin.of(project, Progress.NONE);
        if (pictures.isEmpty()) {
            return NOTHING;
        }
        var labels = List.copyOf(pictures.stream().map(Removed::label).collect(Collectors.toCollection(TreeSet::new)));
        var samples = pictures.stream()
                .map(one -> new Sample(name(project, one.file()), labels.indexOf(label(one)), null))
                .toList();
        var dataset = new Dataset(project, labels, samples, List.of());
        DatasetIndex.write(index, dataset);
        return new Removed(pictures, dataset, index);
    }

    private static String label(RemovedPicture picture) {
        return picture.label().orElse(text("Of no class"));
    }

    private static String name(Path project, Path file) {
        return StreamSupport.stream(project.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
