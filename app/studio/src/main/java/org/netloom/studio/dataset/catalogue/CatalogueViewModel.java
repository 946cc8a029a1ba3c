package org.netloom.studio.dataset.catalogue;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.catalogue.Download;
import org.netloom.core.dataset.catalogue.KnownSet;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

/// Fetches a known set, one at a time, and opens its pictures. FX thread only.
public final class CatalogueViewModel {
    private final TaskRunner tasks;
    private final Notices notices;
    private final Executor fx;
    private final Consumer<Path> open;
    private final ObjectProperty<Path> folder;
    private final ReadOnlyObjectWrapper<@Nullable KnownSet> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private AtomicBoolean stopped = new AtomicBoolean();

    private interface Getting {
        Path get(Download download, Progress progress) throws Failure;
    }

    /// @param folder where sets go unless the person says otherwise
    /// @param fx brings work onto the FX thread
    /// @param open what to do with the pictures
    public CatalogueViewModel(TaskRunner tasks, Notices notices, Path folder, Executor fx, Consumer<Path> open) {
        this.tasks = tasks;
        this.notices = notices;
        this.folder = new SimpleObjectProperty<>(this, "folder", folder);
        this.fx = fx;
        this.open = open;
    }

    /// Gets a folder for each set.
    ObjectProperty<Path> folder() {
        return folder;
    }

    /// The set that is being fetched; null while none is.
    ReadOnlyObjectProperty<@Nullable KnownSet> running() {
        return running.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 before the first byte.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Such as "Fashion-MNIST: 12 of 30 MB".
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void fetch(KnownSet set) {
        begin(set, Download::fetch);
    }

    /// Takes it from files that the person has got otherwise.
    void take(KnownSet set, Path have) {
        begin(set, (download, heard) -> download.take(have, heard));
    }

    /// What has come is kept and gone on with next time.
    void stop() {
        stopped.set(true);
    }

    private void begin(KnownSet set, Getting getting) {
        if (running.get() != null) {
            return;
        }
        var stop = new AtomicBoolean();
        stopped = stop;
        progress.set(-1);
        words.set(set.title());
        running.set(set);
        var download = new Download(set, folder.get());
        tasks.run(
                () -> getting.get(download, heard(set, stop)),
                pictures -> {
                    running.set(null);
                    notices.success(
                            text("{0} is here", set.title()),
                            pictures.toString(),
                            new Notice.Choice(text("Open the pictures"), () -> open.accept(pictures)));
                },
                why -> {
                    running.set(null);
                    if (!(why instanceof CancellationException)) {
                        notices.report(
                                text("{0} did not come", set.title()),
                                why,
                                new Notice.Choice(text("Try again"), () -> begin(set, getting)));
                    }
                });
    }

    private Progress heard(KnownSet set, AtomicBoolean stop) {
        var last = new long[] {-1};
        return new Progress() {
            @Override
            public void at(long done, long total) {
                long now = 1000 * done / Math.max(1, total);
                if (now != last[0]) {
                    last[0] = now;
                    fx.execute(() -> {
                        progress.set(now / 1000.0);
                        words.set(text("{0}: {1} of {2} MB", set.title(), megabytes(done), megabytes(total)));
                    });
                }
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000);
    }
}
