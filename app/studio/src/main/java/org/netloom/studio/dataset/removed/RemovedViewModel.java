package org.netloom.studio.dataset.removed;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.dataset.rearrange.PictureBin;
import org.netloom.core.dataset.rearrange.RemovedPicture;
import org.netloom.core.dataset.work.Progress;
import org.netloom.studio.dataset.grid.ThumbnailLoading;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

/// Knows the pictures that were taken out of the dataset, those of earlier days too. It looks again whenever
/// the pictures of the dataset have changed. FX thread only.
public final class RemovedViewModel {
    private final Document document;
    private final UnaryOperator<Path> index;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ThumbnailLoading loading;
    private final ReadOnlyObjectWrapper<Removed> removed =
            new ReadOnlyObjectWrapper<>(this, "removed", Removed.NOTHING);
    private @Nullable Removed decoded;
    private boolean seen;

    /// @param pictures changes whenever those of the dataset do
    /// @param index where the list of what is in a project's bin is written for the engine
    public RemovedViewModel(
            Document document,
            ObservableValue<?> pictures,
            UnaryOperator<Path> index,
            ServiceEngine engine,
            TaskRunner tasks,
            Notices notices) {
        this.document = document;
        this.index = index;
        this.tasks = tasks;
        this.notices = notices;
        loading = new ThumbnailLoading(engine, tasks);
        document.folder().subscribe(this::look);
        pictures.subscribe(() -> look());
    }

    ReadOnlyObjectProperty<Removed> removed() {
        return removed.getReadOnlyProperty();
    }

    ThumbnailLoading thumbnails() {
        return loading;
    }

    List<RemovedPicture> pictures(Collection<Integer> indices) {
        return indices.stream().map(removed.get().pictures()::get).toList();
    }

    /// Pictures are decoded only once somebody looks at them.
    void seen(boolean now) {
        seen = now;
        decode();
    }

    private void look() {
        var home = document.folder().get();
        if (home == null) {
            show(Removed.NOTHING);
            return;
        }
        tasks.latest(
                this,
                () -> Removed.in(home, index.apply(home)),
                found -> {
                    if (home.equals(document.folder().get())) {
                        show(found);
                    }
                },
                why -> notices.report(text("The removed pictures cannot be listed"), why));
    }

    private void show(Removed now) {
        if (!now.equals(removed.get())) {
            removed.set(now);
            decode();
        }
    }

    private void decode() {
        var now = removed.get();
        var list = now.index();
        if (seen && now != decoded && list != null) {
            decoded = now;
            var known = loading.shown().get();
            loading.load(now.dataset(), list, known == null ? null : known.carried(now.dataset(), NewNames.NONE));
        }
    }

    /// Nothing brings them back.
    void delete(List<RemovedPicture> pictures) {
        tasks.run(
                () -> {
                    PictureBin.delete(pictures, Progress.NONE);
                    return pictures;
                },
                gone -> look(),
                why -> {
                    if (!(why instanceof CancellationException)) {
                        notices.report(text("Not all pictures are deleted"), why);
                    }
                    look();
                });
    }
}
