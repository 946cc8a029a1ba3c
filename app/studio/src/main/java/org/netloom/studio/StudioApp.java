package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.Localization;
import org.netloom.studio.support.Restart;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.settings.Preferences;

/// Starts the studio: shows the window first, then lets the parts in.
public final class StudioApp extends Application {
    private @Nullable Preferences preferences;
    private @Nullable Parts parts;

    @Override
    public void start(Stage stage) {
        var kept = EarlyStart.preferences();
        preferences = kept;
        Localization.use(kept.current().language());
        var look = new Look(kept.current().theme());
        var bench = new Workbench(
                new ShellViewModel(),
                new Actions(),
                new Notices(),
                kept,
                look,
                TaskRunner.background(),
                file -> getHostServices().showDocument(file.toUri().toString()));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, why) -> bench.notices().report(text("Something unexpected happened"), why));
        var window = new MainWindow(stage, bench);
        bench.actions()
                .bind(
                        Action.RESTART,
                        () -> window.projects().leaving(() -> {
                            Restart.atEnd(
                                    Launcher.class,
                                    bench.shell().projectFolder().get());
                            window.close();
                        }));
        stage.show();
        FxThread.later(() -> {
            StartClock.shown();
            parts = new Parts(bench, window);
            openFirst(bench, window);
        });
    }

    private void openFirst(Workbench bench, MainWindow window) {
        var named = getParameters().getUnnamed();
        if (!named.isEmpty()) {
            window.projects().openEither(Path.of(named.getFirst()).toAbsolutePath());
        } else if (bench.preferences().current().reopen()) {
            window.projects().recent().entries().stream()
                    .findFirst()
                    .ifPresent(entry -> window.projects().open(entry.path()));
        }
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.close();
        }
        if (preferences != null) {
            preferences.close();
        }
    }
}
