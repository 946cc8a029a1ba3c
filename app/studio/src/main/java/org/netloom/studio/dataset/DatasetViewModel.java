package org.netloom.studio.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.archive.Archive;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.charts.ChartsViewModel;
import org.netloom.studio.dataset.health.HealthViewModel;
import org.netloom.studio.dataset.order.KnownPictures;
import org.netloom.studio.dataset.order.PictureOrder;
import org.netloom.studio.dataset.starter.FirstNet;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeDataset;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// Follows the document's dataset: looks its folder through, sorts its pictures into splits, and takes
/// another folder. FX thread only.
public final class DatasetViewModel implements AutoCloseable {
    private final Document document;
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final ThumbnailLoading loading;
    private final HealthViewModel health;
    private final ChartsViewModel charts;
    private final Object splitting = new Object();
    private final PictureSieve sieve;
    private final ReadOnlyObjectWrapper<DatasetState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new DatasetState.None());
    private final ReadOnlyObjectWrapper<@Nullable PictureSplits> splits = new ReadOnlyObjectWrapper<>(this, "splits");
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> scan = new ReadOnlyObjectWrapper<>(this, "scan");
    private final ReadOnlyBooleanWrapper otherClasses = new ReadOnlyBooleanWrapper(this, "otherClasses");
    private @Nullable Path folder;

    public DatasetViewModel(Document document, ServiceEngine engine, TaskRunner tasks) {
        this.document = document;
        this.engine = engine;
        this.tasks = tasks;
        this.sieve = new PictureSieve(tasks);
        this.loading = new ThumbnailLoading(engine, tasks);
        this.health = new HealthViewModel(document, loading.source(), tasks);
        this.charts = new ChartsViewModel(splits.map(PictureSplits::counts).orElse(List.of()), loading.source(), tasks);
        document.project().subscribe(this::follow);
        document.folder().subscribe(this::follow);
        document.project().map(Project::training).subscribe(settings -> split());
        document.project().map(DatasetViewModel::reference).subscribe(reference -> split());
        sieve.filter().subscribe(this::sift);
        sieve.order().subscribe(this::sift);
        splits.subscribe(this::sift);
        health.findings().subscribe(this::sift);
    }

    public ReadOnlyObjectProperty<DatasetState> state() {
        return state.getReadOnlyProperty();
    }

    /// The scan that is going on, for its progress; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Job<?>> scan() {
        return scan.getReadOnlyProperty();
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

    /// Whether the folder's classes are others than those of the project.
    public ReadOnlyBooleanProperty otherClasses() {
        return otherClasses.getReadOnlyProperty();
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
        if (folder != null) {
            scan(folder, false);
        }
    }

    /// Gives the project the folder's classes.
    public void useClasses() {
        if (state.get() instanceof DatasetState.Ready(Dataset dataset)) {
            document.apply(new ChangeDataset(document.project().get().dataset(), dataset.classes()));
        }
    }

    /// The folder that the state speaks of; null without one.
    public @Nullable Path folder() {
        return folder;
    }

    /// Another project or an undone choice: what the document says is looked through.
    private void follow() {
        var home = document.folder().get();
        var reference = document.project().get().dataset();
        var wanted = home == null || reference == null ? null : reference.in(home);
        if (Objects.equals(wanted, folder)) {
            compareClasses();
            return;
        }
        if (wanted == null) {
            forget();
            state.set(new DatasetState.None());
        } else if (Files.isDirectory(wanted) || Archive.isOne(wanted)) {
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
        var index = DatasetFiles.index(pictures);
        var job = engine.scan(pictures, index);
        scan.set(job);
        job.onDone(scanned -> tasks.latest(
                        this,
                        () -> DatasetFiles.read(index),
                        dataset -> ready(pictures, dataset, chosen),
                        why -> failed(pictures, why instanceof Failure f ? f.text() : Text.of("{0}", why.toString()))))
                .onFailed(why -> failed(pictures, why))
                .onCancelled(() -> failed(pictures, Text.of("You stopped looking through the folder.")));
    }

    private void ready(Path pictures, Dataset dataset, boolean chosen) {
        if (!pictures.equals(folder)) {
            return;
        }
        scan.set(null);
        state.set(new DatasetState.Ready(dataset));
        split();
        loading.load(dataset, DatasetFiles.index(pictures));
        var home = document.folder().get();
        if ((chosen || document.project().get().labels().isEmpty()) && home != null) {
            document.apply(new ChangeDataset(DatasetReference.to(pictures, home), dataset.classes()));
            document.settle();
        }
        compareClasses();
        if (document.isOpen() && document.graph().blocks().isEmpty()) {
            new FirstNet(document, engine, tasks).build(DatasetFiles.survey(pictures), dataset);
        }
    }

    private void failed(Path pictures, Text why) {
        if (pictures.equals(folder)) {
            scan.set(null);
            state.set(new DatasetState.Failed(pictures, why));
        }
    }

    private void forget() {
        var running = scan.get();
        folder = null;
        if (running != null) {
            scan.set(null);
            running.cancel();
        }
        loading.clear();
        splits.set(null);
        sieve.filter().set(PictureFilter.ALL);
        otherClasses.set(false);
    }

    private void split() {
        if (state.get() instanceof DatasetState.Ready(Dataset dataset)) {
            var settings = document.project().get().training();
            var reference = reference(document.project().get());
            tasks.latest(
                    splitting,
                    () -> PictureSplits.of(dataset, settings, reference),
                    splits::set,
                    why -> splits.set(null));
        }
    }

    private static DatasetReference reference(Project project) {
        return Objects.requireNonNullElse(project.dataset(), new DatasetReference(null, null));
    }

    private void sift() {
        sieve.sift(
                state.get() instanceof DatasetState.Ready(Dataset dataset)
                        ? new KnownPictures(
                                dataset,
                                loading.source().get(),
                                health.problems().get())
                        : null,
                splits.get());
    }

    private void compareClasses() {
        otherClasses.set(state.get() instanceof DatasetState.Ready(Dataset dataset)
                && !document.project().get().labels().equals(dataset.classes()));
    }

    @Override
    public void close() {
        loading.close();
    }
}
