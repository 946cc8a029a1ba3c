package org.netloom.studio.dataset.rearrange;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.dataset.rearrange.NewPictures;
import org.netloom.core.dataset.rearrange.Rearranged;
import org.netloom.core.dataset.rearrange.RemovedPicture;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.RearrangePictures;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

/// Changes which pictures the dataset holds and which class they have: on the disk, one change after the
/// other, each a step that undo takes back. FX thread only.
public final class RearrangeViewModel {

    /// The pictures that are open.
    public interface Pictures {
        /// The folder that the person chose; null without one.
        @Nullable
        Path folder();

        /// Null while they are not known.
        @Nullable
        Dataset dataset();

        /// Looks again at what the folder holds.
        ///
        /// @param names how files are called that were called otherwise
        void refresh(NewNames names, Runnable then);
    }

    private final Pictures pictures;
    private final ProjectClasses classes;
    private final Document document;
    private final TaskRunner tasks;
    private final Notices notices;
    private final FileWork work;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private List<Integer> dragged = List.of();
    private boolean busy;

    public RearrangeViewModel(
            Pictures pictures,
            ProjectClasses classes,
            Document document,
            TaskRunner tasks,
            Notices notices,
            FileWork work) {
        this.pictures = pictures;
        this.classes = classes;
        this.document = document;
        this.tasks = tasks;
        this.notices = notices;
        this.work = work;
    }

    /// How far the change is that is being made.
    public FileWork work() {
        return work;
    }

    /// The classes that pictures can be given.
    public List<String> labels() {
        var dataset = pictures.dataset();
        return dataset == null ? List.of() : dataset.classes();
    }

    /// Samples that are being dragged within the window; empty when none are.
    public List<Integer> dragged() {
        return dragged;
    }

    public void drag(List<Integer> samples) {
        dragged = List.copyOf(samples);
    }

    public void move(Collection<Integer> samples, String label) {
        var all = List.copyOf(samples);
        begin(
                Text.of("Move {0,choice,1#a picture|1<{0} pictures} to {1}", all.size(), label),
                folders -> folders.move(all, label));
    }

    public void remove(Collection<Integer> samples) {
        var all = List.copyOf(samples);
        begin(Text.of("Remove {0,choice,1#a picture|1<{0} pictures}", all.size()), folders -> folders.remove(all));
    }

    /// @param label the class for those of which nobody knows theirs
    void restore(List<RemovedPicture> removed, String label) {
        var all = List.copyOf(removed);
        begin(
                Text.of("Put back {0,choice,1#a picture|1<{0} pictures}", all.size()),
                folders -> folders.restore(all, label));
    }

    /// @param split where they go if folders give splits; null for training
    public void add(List<Path> files, String label, @Nullable Split split) {
        begin(Text.of("Add pictures to {0}", label), folders -> folders.add(NewPictures.of(files, work), label, split));
    }

    public void make(String label) {
        begin(Text.of("Add the class {0}", label), folders -> folders.make(label));
    }

    public void rename(String label, String other) {
        if (!label.equals(other)) {
            begin(
                    labels().contains(other)
                            ? Text.of("Put {0} into {1}", label, other)
                            : Text.of("Rename {0} to {1}", label, other),
                    folders -> folders.rename(label, other));
        }
    }

    private void begin(Text what, FileWork.Planning planning) {
        var home = document.folder().get();
        var folder = pictures.folder();
        var dataset = pictures.dataset();
        if (home == null || folder == null || dataset == null) {
            return;
        }
        // What is said of numbered pictures holds for the pictures of now alone.
        if (busy) {
            notices.info(text("The pictures are being changed"), text("Wait until that is done."));
            return;
        }
        boolean follows = classes.isOf(dataset);
        enqueue(() -> tasks.run(
                () -> work.first(what, folder, dataset, home, planning),
                done -> ended(what, done, dataset.root(), home, () -> {
                    var now = pictures.dataset();
                    var labels = document.project().get().labels();
                    if (home.equals(document.folder().get())) {
                        document.settle();
                        document.apply(new RearrangePictures(
                                what,
                                done.names(dataset.root()),
                                follows && now != null ? now.classes() : labels,
                                new Undoing(this, what, dataset.root(), home, done)));
                        document.settle();
                        classes.compare(now);
                    }
                }),
                this::failed));
    }

    /// Does again, or takes back, what has been done before.
    ///
    /// @param step told what that has come to
    void repeat(Text what, Path root, Path home, Undoing step) {
        enqueue(() -> tasks.run(
                () -> work.again(what, root, step.done().back()),
                done -> {
                    step.became(done);
                    ended(what, done, root, home, () -> {});
                },
                this::failed));
    }

    private void ended(Text what, Rearranged done, Path root, Path home, Runnable then) {
        work.end();
        done.stopped().ifPresent(why -> notices.report(text("Not all was done: {0}", text(what)), why));
        if (done.cancelled()) {
            notices.info(
                    text("You stopped it: {0}", text(what)),
                    text(
                            "{0,choice,0#Nothing was done|1#One file was done|1<{0} files were done}.",
                            done.moves().size()));
        }
        if (done.isNothing() || !home.equals(document.folder().get())) {
            next();
        } else {
            pictures.refresh(done.names(root), () -> {
                then.run();
                next();
            });
        }
    }

    private void failed(Exception why) {
        work.end();
        if (!(why instanceof CancellationException)) {
            notices.report(text("The pictures stay as they are"), why);
        }
        next();
    }

    private void enqueue(Runnable change) {
        waiting.add(change);
        if (!busy) {
            next();
        }
    }

    private void next() {
        var change = waiting.poll();
        busy = change != null;
        if (change != null) {
            change.run();
        }
    }
}
