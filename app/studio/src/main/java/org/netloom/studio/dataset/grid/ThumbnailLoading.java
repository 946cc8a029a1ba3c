package org.netloom.studio.dataset.grid;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.text.Text;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// Lets the engine decode the small pictures of a dataset, and maps them. FX thread only.
public final class ThumbnailLoading implements AutoCloseable {
    private static final int IDX_SIDE = 28;

    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> job = new ReadOnlyObjectWrapper<>(this, "job");
    private final ReadOnlyObjectWrapper<@Nullable ThumbnailSource> source = new ReadOnlyObjectWrapper<>(this, "source");
    private final ReadOnlyObjectWrapper<@Nullable ThumbnailSource> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<Text> problem = new ReadOnlyObjectWrapper<>(this, "problem", Text.of(""));
    private final ReadOnlyObjectWrapper<List<FileFault>> undecodable =
            new ReadOnlyObjectWrapper<>(this, "undecodable", List.of());

    private @Nullable Path last;

    public ThumbnailLoading(ServiceEngine engine, TaskRunner tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// The decoding that is going on; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Job<?>> job() {
        return job.getReadOnlyProperty();
    }

    /// Null until the pictures are decoded.
    public ReadOnlyObjectProperty<@Nullable ThumbnailSource> source() {
        return source.getReadOnlyProperty();
    }

    /// The source, or, while only some pictures are known since the folder has changed, those.
    public ReadOnlyObjectProperty<@Nullable ThumbnailSource> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Why there are no pictures; an empty text where there are or will be.
    public ReadOnlyObjectProperty<Text> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Samples that turned out to be no whole pictures when they were decoded.
    public ReadOnlyObjectProperty<List<FileFault>> undecodable() {
        return undecodable.getReadOnlyProperty();
    }

    /// @param index the dataset as a file, for the engine
    public void load(Dataset dataset, Path index) {
        load(dataset, index, null);
    }

    /// @param known of pictures that were there before, to be shown until all are decoded
    public void load(Dataset dataset, Path index, @Nullable ThumbnailSource known) {
        clear(known);
        last = index;
        var started = engine.thumbnails(index, side(dataset));
        job.set(started);
        started.onDone(ready -> tasks.latest(
                        this,
                        () -> ThumbnailSource.open(dataset, Path.of(ready.file())),
                        opened -> {
                            if (job.get() == started) {
                                job.set(null);
                                undecodable.set(opened.faults());
                                source.set(opened);
                                show(opened);
                            } else {
                                opened.close();
                            }
                        },
                        why -> failed(started, Text.of("{0}", String.valueOf(why.getMessage())))))
                .onFailed(why -> failed(started, why))
                .onCancelled(() -> failed(started, Text.of("You stopped decoding the pictures.")));
    }

    /// Takes up again what was stopped or failed.
    public void again(Dataset dataset) {
        if (last != null) {
            load(dataset, last);
        }
    }

    public void clear() {
        clear(null);
    }

    private void clear(@Nullable ThumbnailSource known) {
        var running = job.get();
        job.set(null);
        if (running != null) {
            running.cancel();
        }
        source.set(null);
        problem.set(Text.of(""));
        undecodable.set(List.of());
        show(known);
    }

    private void show(@Nullable ThumbnailSource next) {
        var old = shown.get();
        shown.set(next);
        if (old != null && (next == null || !next.shares(old))) {
            old.close();
        }
    }

    /// The more pictures, the smaller: the cache of a large set would fill the disk.
    private static int side(Dataset dataset) {
        var samples = dataset.samples();
        if (!samples.isEmpty() && PackedPictures.holds(samples.getFirst())) {
            return IDX_SIDE;
        }
        int count = samples.size();
        return count <= 5_000 ? 128 : count <= 30_000 ? 96 : count <= 200_000 ? 64 : 32;
    }

    private void failed(Job<?> which, Text why) {
        if (job.get() == which) {
            job.set(null);
            problem.set(why);
        }
    }

    @Override
    public void close() {
        clear();
    }
}
