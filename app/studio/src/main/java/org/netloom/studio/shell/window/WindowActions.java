package org.netloom.studio.shell.window;

import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.dialogs.HelpWindow;
import org.netloom.studio.shell.dialogs.SettingsWindow;

/// Binds what the window itself can do.
final class WindowActions {
    private final Stage stage;
    private final Workbench bench;
    private final ProjectFlow flow;
    private final Runnable close;

    WindowActions(Stage stage, Workbench bench, ProjectFlow flow, Runnable close) {
        this.stage = stage;
        this.bench = bench;
        this.flow = flow;
        this.close = close;
    }

    void bind() {
        var actions = bench.actions();
        var shell = bench.shell();
        for (var place : Place.values()) {
            actions.bind(
                    Action.going(place),
                    shell.projectOpen(),
                    () -> shell.place().set(place));
        }
        actions.bind(Action.THEME, bench.look()::turn);
        bench.look()
                .wish()
                .addListener(
                        (property, before, now) -> bench.preferences().update(settings -> settings.withTheme(now)));
        actions.bind(Action.HELP, () -> HelpWindow.show(stage, bench));
        actions.bind(Action.SETTINGS, () -> SettingsWindow.show(stage, bench, flow));
        actions.bind(Action.QUIT, this::quit);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> rememberBounds());
    }

    private void quit() {
        flow.leaving(close);
    }

    /// Bounds are kept while they are ordinary ones, so that a maximised window knows what to return to.
    private void rememberBounds() {
        for (var value : java.util.List.of(
                stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            value.subscribe(() -> {
                if (!stage.isMaximized() && !stage.isIconified()) {
                    WindowMemory.save(stage, bench.preferences());
                }
            });
        }
    }
}
