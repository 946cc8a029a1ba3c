package org.netloom.studio.dataset.health;

import static org.netloom.studio.support.Localization.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;

/// Writes what was found as a page to look at elsewhere; it can be stopped. FX thread only.
public final class ReportSaving {
    private final HealthViewModel health;
    private final Supplier<List<ClassCount>> counts;
    private final Notices notices;
    private final Consumer<Path> open;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private AtomicBoolean stopped = new AtomicBoolean();

    /// @param counts pictures by class, as the project splits them
    /// @param open shows a file in the program that the desktop has for it
    /// @param fx brings work onto the FX thread
    public ReportSaving(
            HealthViewModel health,
            Supplier<List<ClassCount>> counts,
            Notices notices,
            Consumer<Path> open,
            Executor fx) {
        this.health = health;
        this.counts = counts;
        this.notices = notices;
        this.open = open;
        this.fx = fx;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 before the first picture.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    BooleanBinding possible() {
        return health.findings().isNotNull().and(running.not());
    }

    public void save(Path file) {
        var findings = health.findings().get();
        if (findings != null && !running.get()) {
            save(file, findings, counts.get());
        }
    }

    private void save(Path file, Findings findings, List<ClassCount> known) {
        var stop = new AtomicBoolean();
        stopped = stop;
        progress.set(-1);
        running.set(true);
        health.tasks().run(() -> write(file, ReportPage.of(findings, known, heard(stop))), this::written, this::failed);
    }

    /// The file stays as it was.
    void stop() {
        stopped.set(true);
    }

    private Progress heard(AtomicBoolean stop) {
        var percent = new int[] {-1};
        return new Progress() {
            @Override
            public void at(long done, long total) {
                int now = (int) (100 * done / Math.max(1, total));
                if (now != percent[0]) {
                    percent[0] = now;
                    fx.execute(() -> progress.set(now / 100.0));
                }
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    private static Path write(Path file, String page) throws Failure {
        try {
            SafeFiles.write(file, page);
            return file;
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}): check its folder.", file.toString(), e.toString())
                    .causedBy(e);
        }
    }

    private void written(Path file) {
        running.set(false);
        notices.success(
                text("The report is saved"),
                file.toString(),
                new Notice.Choice(text("Open"), () -> open.accept(file)),
                new Notice.Choice(
                        text("Show its folder"),
                        () -> open.accept(Objects.requireNonNull(
                                file.toAbsolutePath().normalize().getParent()))));
    }

    private void failed(Exception why) {
        running.set(false);
        if (!(why instanceof CancellationException)) {
            notices.report(text("The report is not saved"), why);
        }
    }
}
