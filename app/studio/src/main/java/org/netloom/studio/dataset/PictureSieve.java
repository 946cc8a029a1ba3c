package org.netloom.studio.dataset;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.studio.support.TaskRunner;

/// Keeps the pictures that pass a filter. FX thread only; a large dataset is gone through beside it.
final class PictureSieve {
    /// To go through more takes longer than a pulse.
    private static final int MANY = 30_000;

    private final TaskRunner tasks;
    private final ObjectProperty<PictureFilter> filter = new SimpleObjectProperty<>(this, "filter", PictureFilter.ALL);
    private final ReadOnlyObjectWrapper<int[]> shown = new ReadOnlyObjectWrapper<>(this, "shown", new int[0]);
    private @Nullable PictureSplits splits;

    PictureSieve(TaskRunner tasks) {
        this.tasks = tasks;
    }

    ObjectProperty<PictureFilter> filter() {
        return filter;
    }

    /// Indices into the dataset's samples, class by class.
    ReadOnlyObjectProperty<int[]> shown() {
        return shown.getReadOnlyProperty();
    }

    /// @param dataset null where there is none, as `by`
    void sift(@Nullable Dataset dataset, @Nullable PictureSplits by) {
        splits = by;
        var wanted = filter.get();
        if (dataset == null || by == null) {
            shown.set(new int[0]);
        } else if (dataset.samples().size() < MANY) {
            shown.set(wanted.apply(dataset, by));
        } else {
            tasks.latest(
                    this,
                    () -> wanted.apply(dataset, by),
                    found -> {
                        if (Objects.equals(by, splits) && wanted.equals(filter.get())) {
                            shown.set(found);
                        }
                    },
                    why -> {});
        }
    }
}
