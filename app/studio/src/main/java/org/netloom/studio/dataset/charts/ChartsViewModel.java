package org.netloom.studio.dataset.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.health.SizeBins;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.support.TaskRunner;

/// What the charts of a dataset show. FX thread only.
public final class ChartsViewModel {
    /// By what classes are sorted.
    enum Order {
        CLASS,
        COUNT
    }

    /// @param label its place among the project's classes
    record ClassBar(int label, ClassCount count) {}

    private final ObservableValue<@Nullable ThumbnailSource> source;
    private final TaskRunner tasks;
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.CLASS);
    private final ReadOnlyObjectWrapper<List<ClassBar>> classes =
            new ReadOnlyObjectWrapper<>(this, "classes", List.of());
    private final ReadOnlyObjectWrapper<@Nullable SizeBins> sizes = new ReadOnlyObjectWrapper<>(this, "sizes");
    private List<ClassCount> counts = List.of();

    /// @param counts of the classes, in their order; none until they are known
    /// @param source null until the pictures are decoded
    public ChartsViewModel(
            ObservableValue<List<ClassCount>> counts,
            ObservableValue<@Nullable ThumbnailSource> source,
            TaskRunner tasks) {
        this.source = source;
        this.tasks = tasks;
        counts.subscribe(now -> {
            this.counts = now;
            sort();
        });
        order.subscribe(this::sort);
        source.subscribe(this::measure);
    }

    ObjectProperty<Order> order() {
        return order;
    }

    ReadOnlyObjectProperty<List<ClassBar>> classes() {
        return classes.getReadOnlyProperty();
    }

    /// Null until the pictures are decoded.
    ReadOnlyObjectProperty<@Nullable SizeBins> sizes() {
        return sizes.getReadOnlyProperty();
    }

    private void sort() {
        var now = counts;
        var bars = IntStream.range(0, now.size()).mapToObj(label -> new ClassBar(label, now.get(label)));
        classes.set((order.get() == Order.CLASS
                        ? bars
                        : bars.sorted(Comparator.comparingInt(
                                (ClassBar bar) -> -bar.count().total())))
                .toList());
    }

    private void measure(@Nullable ThumbnailSource now) {
        if (now == null) {
            sizes.set(null);
            return;
        }
        tasks.latest(
                this,
                () -> {
                    int count = now.count();
                    return SizeBins.of(
                            IntStream.range(0, count).map(now::width).toArray(),
                            IntStream.range(0, count).map(now::height).toArray());
                },
                bins -> {
                    if (source.getValue() == now) {
                        sizes.set(bins);
                    }
                },
                why -> sizes.set(SizeBins.NONE));
    }
}
