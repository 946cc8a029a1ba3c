package org.netloom.studio.dataset;

import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.dataset.health.HealthViewModel;
import org.netloom.studio.dataset.order.KnownPictures;
import org.netloom.studio.dataset.order.PictureOrder;
import org.netloom.studio.support.TaskRunner;

/// Keeps the pictures that pass a filter, in an order. FX thread only; a large dataset is gone through
/// beside it, and so are files whose sizes are asked for.
final class PictureSieve {
    /// To go through more takes longer than a pulse.
    private static final int MANY = 30_000;

    private final TaskRunner tasks;
    private final ObservableValue<DatasetState> state;
    private final ObservableValue<@Nullable PictureSplits> splits;
    private final ObservableValue<@Nullable ThumbnailSource> source;
    private final HealthViewModel health;
    private final ObjectProperty<PictureFilter> filter = new SimpleObjectProperty<>(this, "filter", PictureFilter.ALL);
    private final ObjectProperty<PictureOrder> order = new SimpleObjectProperty<>(this, "order", PictureOrder.CLASS);
    private final ReadOnlyObjectWrapper<int[]> shown = new ReadOnlyObjectWrapper<>(this, "shown", new int[0]);
    private PictureOrder shownIn = PictureOrder.CLASS;
    private @Nullable Wanted last;
    private @Nullable Dataset shownOf;
    private boolean resting;

    private record Wanted(PictureFilter filter, PictureOrder order, KnownPictures known, PictureSplits splits) {
        int[] find() {
            return order.of(filter.apply(known.dataset(), splits), known);
        }
    }

    PictureSieve(
            TaskRunner tasks,
            ObservableValue<DatasetState> state,
            ObservableValue<@Nullable PictureSplits> splits,
            ObservableValue<@Nullable ThumbnailSource> source,
            HealthViewModel health) {
        this.tasks = tasks;
        this.state = state;
        this.splits = splits;
        this.source = source;
        this.health = health;
        filter.subscribe(this::sift);
        order.subscribe(this::sift);
        splits.subscribe(this::sift);
        health.findings().subscribe(this::sift);
    }

    /// Looks only once `changes` has made what it knows whole again.
    void rest(Runnable changes) {
        resting = true;
        changes.run();
        resting = false;
        sift();
    }

    private void sift() {
        if (!resting) {
            find(
                    state.getValue() instanceof DatasetState.Ready(Dataset dataset)
                            ? new KnownPictures(
                                    dataset,
                                    source.getValue(),
                                    health.problems().get())
                            : null,
                    splits.getValue());
        }
    }

    ObjectProperty<PictureFilter> filter() {
        return filter;
    }

    ObjectProperty<PictureOrder> order() {
        return order;
    }

    /// Indices into the dataset's samples.
    ReadOnlyObjectProperty<int[]> shown() {
        return shown.getReadOnlyProperty();
    }

    /// @param known null where there is no dataset, as `by`
    private void find(@Nullable KnownPictures known, @Nullable PictureSplits by) {
        if (known == null || by == null) {
            last = null;
            show(new int[0], null);
            return;
        }
        var wanted = new Wanted(filter.get(), order.get(), known, by);
        last = wanted;
        boolean reads = wanted.order == PictureOrder.MOST_BYTES || wanted.order == PictureOrder.LEAST_BYTES;
        if (known.dataset().samples().size() < MANY && !reads) {
            show(wanted.find(), known.dataset());
        } else {
            tasks.latest(
                    this,
                    wanted::find,
                    found -> {
                        if (Objects.equals(wanted, last)) {
                            show(found, known.dataset());
                        }
                    },
                    why -> {});
        }
    }

    /// The same pictures again would lose the selection.
    private void show(int[] found, @Nullable Dataset of) {
        var now = order.get();
        boolean others = of != shownOf;
        shownOf = of;
        if (others || now != shownIn || !Arrays.equals(found, shown.get())) {
            shownIn = now;
            shown.set(found);
        }
    }
}
