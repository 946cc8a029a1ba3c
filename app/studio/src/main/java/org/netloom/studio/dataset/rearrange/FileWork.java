package org.netloom.studio.dataset.rearrange;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.rearrange.ClassFolders;
import org.netloom.core.dataset.rearrange.PictureBin;
import org.netloom.core.dataset.rearrange.Plan;
import org.netloom.core.dataset.rearrange.Rearranged;
import org.netloom.core.dataset.rearrange.Rearranging;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// The change of files that is being made: what it is, how far it is, and a way to stop it. Its properties
/// belong to the FX thread, the work to any other; there is one at a time.
public final class FileWork implements Progress {
    static final Text NOTHING = Text.of("");

    private final Executor fx;
    private final ReadOnlyObjectWrapper<Text> what = new ReadOnlyObjectWrapper<>(this, "what", NOTHING);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
    private final AtomicBoolean stopped = new AtomicBoolean();

    /// Says what is to be moved.
    interface Planning {
        Plan plan(ClassFolders folders) throws Failure;
    }

    /// @param fx brings work onto the FX thread
    public FileWork(Executor fx) {
        this.fx = fx;
    }

    /// In words; no words while nothing is done.
    ReadOnlyObjectProperty<Text> what() {
        return what.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 while nobody knows.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Ends it after the file that is moved now.
    void stop() {
        stopped.set(true);
    }

    Rearranged first(Text doing, Path chosen, Dataset dataset, Path project, Planning planning) throws Failure {
        begin(doing);
        ClassFolders.check(chosen, dataset);
        var bin = PictureBin.next(project, dataset.root(), LocalDateTime.now());
        return Rearranging.run(dataset.root(), planning.plan(new ClassFolders(dataset, bin)), this);
    }

    Rearranged again(Text doing, Path root, Plan plan) {
        begin(doing);
        return Rearranging.run(root, plan, this);
    }

    private void begin(Text doing) {
        stopped.set(false);
        fx.execute(() -> {
            share.set(-1);
            what.set(doing);
        });
    }

    void end() {
        what.set(NOTHING);
    }

    @Override
    public void at(long done, long total) {
        fx.execute(() -> share.set((double) done / Math.max(1, total)));
    }

    @Override
    public boolean cancelled() {
        return stopped.get();
    }
}
