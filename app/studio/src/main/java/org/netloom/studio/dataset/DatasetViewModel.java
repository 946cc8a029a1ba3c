package org.netloom.studio.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.project.Project;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.charts.ChartsViewModel;
import org.netloom.studio.dataset.grid.ThumbnailLoading;
import org.netloom.studio.dataset.health.HealthViewModel;
import org.netloom.studio.dataset.order.PictureOrder;
import org.netloom.studio.dataset.rearrange.ProjectClasses;
import org.netloom.studio.dataset.rearrange.RearrangeViewModel;
import org.netloom.studio.dataset.starter.FirstNet;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// Follows the document's dataset: looks its folder through, sorts its pictures into splits, and takes
/// another folder. FX thread only.
public final class DatasetViewModel implements AutoCloseable, RearrangeViewModel.Pictures {
    private final Document document;
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final ThumbnailLoading loading;
    private final HealthViewModel health;
    private final ChartsViewModel charts;
    private final PictureSieve sieve;
    private final ReadOnlyObjectWrapper<DatasetState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new DatasetState.None());
    private final ReadOnlyObjectWrapper<@Nullable PictureSplits> splits = new ReadOnlyObjectWrapper<>(this, "splits");
    private final ProjectClasses classes;
    private final Rescan rescan;
    private @Nullable Path folder;

    public DatasetViewModel(Document document, ServiceEngine engine, TaskRunner tasks) {
        this.document = document;
        this.engine = engine;
        this.tasks = tasks;
        this.classes = new ProjectClasses(document);
        this.rescan = new Rescan(engine, tasks);
        this.loading = new ThumbnailLoading(engine, tasks);
        this.health = new HealthViewModel(document, loading.source(), tasks);
        this.charts = new ChartsViewModel(
                splits.map(now -> Objects.requireNonNull(now).counts()).orElse(List.of()), loading.source(), tasks);
        this.sieve = new PictureSieve(tasks, state, splits, loading.source(), health);
        document.project().subscribe(this::follow);
        document.folder().subscribe(this::follow);
        document.project().map(Project::training).subscribe(settings -> split());
        document.project().map(Project::dataset).subscribe(reference -> split());
    }

    public ReadOnlyObjectProperty<DatasetState> state() {
        return state.getReadOnlyProperty();
    }

    /// The scan that is going on, for its progress; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Job<?>> scan() {
        return rescan.running();
    }

    /// Null until the pictures are known.
    public ReadOnlyObjectProperty<@Nullable PictureSplits> splits() {
        return splits.getReadOnlyProperty();
    }

    public HealthViewModel health() {
        return health;
    }

    public ChartsViewModel charts() {
        return charts;
    }

    public ThumbnailLoading thumbnails() {
        return loading;
    }

    /// The project's classes beside those of the folder.
    public ProjectClasses classes() {
        return classes;
    }

    public ObjectProperty<PictureFilter> filter() {
        return sieve.filter();
    }

    public ObjectProperty<PictureOrder> order() {
        return sieve.order();
    }

    /// The pictures that pass the filter, in order.
    public ReadOnlyObjectProperty<int[]> shown() {
        return sieve.shown();
    }

    /// Takes another folder of pictures; the document changes once it was looked through.
    public void choose(Path pictures) {
        if (document.isOpen()) {
            scan(pictures.toAbsolutePath().normalize(), true);
        }
    }

    /// Looks through the same folder again.
    public void again() {
        if (dataset() != null) {
            refresh(NewNames.NONE, () -> {});
        } else if (folder != null) {
            scan(folder, false);
        }
    }

    /// Looks through the same folder again, and shows what is known until that is done.
    ///
    /// @param names how files are called that were called otherwise
    /// @param then told when the pictures are those of the folder, or when they cannot be known
    @Override
    public void refresh(NewNames names, Runnable then) {
        var pictures = folder;
        if (pictures == null || dataset() == null) {
            again();
            then.run();
            return;
        }
        var project = document.project().get();
        var before = loading.shown().get();
        rescan.begin(
                pictures,
                () -> Rescan.Found.in(pictures, project, before, names),
                found -> show(pictures, found),
                why -> failed(pictures, why),
                () -> {},
                then);
    }

    /// Nobody may see the pictures of before with the splits of now.
    private void show(Path pictures, Rescan.Found now) {
        var before = dataset();
        if (before != null && pictures.equals(folder)) {
            sieve.rest(() -> {
                loading.load(now.dataset(), DatasetFiles.index(pictures), now.known());
                filter().set(filter().get().in(before, now.dataset()));
                state.set(new DatasetState.Ready(now.dataset()));
                splits.set(now.splits());
            });
            classes.compare(now.dataset());
        }
    }

    /// The folder that the state speaks of; null without one.
    @Override
    public @Nullable Path folder() {
        return folder;
    }

    /// Another project or an undone choice: what the document says is looked through.
    private void follow() {
        var home = document.folder().get();
        var reference = document.project().get().dataset();
        var wanted = home == null || reference == null ? null : reference.in(home);
        if (Objects.equals(wanted, folder)) {
            classes.compare(dataset());
            return;
        }
        if (wanted == null) {
            forget();
            state.set(new DatasetState.None());
        } else if (DatasetScan.isSource(wanted)) {
            scan(wanted, false);
        } else {
            forget();
            folder = wanted;
            state.set(new DatasetState.Missing(
                    wanted, Objects.requireNonNull(reference).hint()));
        }
    }

    private void scan(Path pictures, boolean chosen) {
        forget();
        folder = pictures;
        state.set(new DatasetState.Scanning(pictures));
        rescan.begin(
                pictures,
                () -> DatasetFiles.read(DatasetFiles.index(pictures)),
                dataset -> ready(pictures, dataset, chosen),
                why -> failed(pictures, why),
                () -> failed(pictures, Text.of("You stopped looking through the folder.")),
                () -> {});
    }

    private void ready(Path pictures, Dataset dataset, boolean chosen) {
        if (!pictures.equals(folder)) {
            return;
        }
        health.guard(chosen);
        state.set(new DatasetState.Ready(dataset));
        split();
        loading.load(dataset, DatasetFiles.index(pictures));
        classes.take(pictures, dataset, chosen);
        new FirstNet(document, engine, tasks).build(DatasetFiles.survey(pictures), dataset);
    }

    private void failed(Path pictures, Text why) {
        if (pictures.equals(folder)) {
            state.set(new DatasetState.Failed(pictures, why));
        }
    }

    private void forget() {
        folder = null;
        rescan.stop();
        loading.clear();
        splits.set(null);
        sieve.filter().set(PictureFilter.ALL);
        classes.compare(null);
    }

    private void split() {
        var dataset = dataset();
        var project = document.project().get();
        if (dataset != null) {
            tasks.latest(
                    splits,
                    () -> PictureSplits.of(dataset, project),
                    found -> splits.set(dataset == dataset() ? found : splits.get()),
                    why -> splits.set(null));
        }
    }

    @Override
    public @Nullable Dataset dataset() {
        return state.get() instanceof DatasetState.Ready(Dataset dataset) ? dataset : null;
    }

    @Override
    public void close() {
        loading.close();
    }
}
