package org.netloom.engine.feed;

import java.nio.file.Path;
import java.util.Set;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.split.Splits;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.PictureGroups;
import org.netloom.core.project.Project;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;

/// The pictures of a run: scanned, decoded, split as its record says. Pictures that could not be
/// decoded are in no split.
public final class RunData implements Pictures, AutoCloseable {
    private final Dataset dataset;
    private final ImageCache cache;
    private final Splits splits;

    private RunData(Dataset dataset, ImageCache cache, Splits splits) {
        this.dataset = dataset;
        this.cache = cache;
        this.splits = splits;
    }

    /// @param input the shape that the net takes
    /// @throws Failure when the pictures are gone, or are of other classes than the run's
    public static RunData open(RunRecord record, Project project, Shape input, Progress progress) throws Failure {
        var dataset = DatasetScan.of(Path.of(record.datasetFolder()), progress);
        return of(dataset, project, input, CacheFolder.standard(), progress);
    }

    /// Decodes the pictures of a dataset that was looked through just now.
    ///
    /// @param folder where decoded pictures are kept
    /// @throws Failure when they are of other classes than the project's
    public static RunData of(Dataset dataset, Project project, Shape input, CacheFolder folder, Progress progress)
            throws Failure {
        if (!dataset.classes().equals(project.labels())) {
            throw Failure.of(
                    "The pictures in {0} are of the classes {1}, and the project says {2}: choose the pictures again.",
                    dataset.root().toString(),
                    String.join(", ", dataset.classes()),
                    String.join(", ", project.labels()));
        }
        var size = new PictureSize(input.height(), input.width(), input.channels());
        var cache = ImageCache.of(dataset, size, Fit.STRETCH, folder, progress);
        var settings = project.training();
        var reference = project.dataset();
        var left = reference == null ? Set.<String>of() : Set.copyOf(reference.excluded());
        var groups = reference == null ? PictureGroups.NONE : reference.groups();
        var splits = Splits.of(dataset, asked(settings.validation()), settings.seed(), groups)
                .without(i -> cache.refused(i)
                        || left.contains(dataset.samples().get(i).file()));
        return new RunData(dataset, cache, splits);
    }

    /// What a dataset is asked for by a project.
    public static org.netloom.core.dataset.split.Validation asked(Validation validation) {
        return switch (validation) {
            case Validation.Share(double fraction) -> new org.netloom.core.dataset.split.Validation.Fraction(fraction);
            case Validation.Test() -> new org.netloom.core.dataset.split.Validation.Test();
            case Validation.None() -> new org.netloom.core.dataset.split.Validation.None();
        };
    }

    public Splits splits() {
        return splits;
    }

    public RunRecord.Images images() {
        return new RunRecord.Images(
                splits.of(Split.TRAIN).length, splits.of(Split.VALIDATION).length, splits.of(Split.TEST).length);
    }

    /// These are not what a run's record counted.
    public Failure others(RunRecord record, String run) {
        return Failure.of(
                "The pictures in {0} are not those of the run {1} any more: put them back, or train again.",
                record.datasetFolder(), run);
    }

    /// Relative to the dataset's folder.
    public String file(int index) {
        return dataset.samples().get(index).file();
    }

    @Override
    public int count() {
        return cache.count();
    }

    @Override
    public int label(int index) {
        return dataset.samples().get(index).label();
    }

    @Override
    public void read(int index, byte[] into) {
        cache.read(index, into);
    }

    @Override
    public void close() {
        cache.close();
    }
}
