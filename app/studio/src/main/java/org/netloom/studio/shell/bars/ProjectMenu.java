package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.Workbench;

/// The project's name and, behind it, what can be done with projects. A dot marks what is not saved.
public final class ProjectMenu extends MenuButton {
    private final ProjectFlow flow;
    private final Menu recent = new Menu(text("Open recent"), new FontIcon("mdi2h-history"));

    public ProjectMenu(Workbench bench, ProjectFlow flow) {
        this.flow = flow;
        setId("project-menu");
        getStyleClass().add("project-menu");
        var model = bench.shell();
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> name(
                                model.projectOpen().get(),
                                model.projectName().get(),
                                model.unsaved().get()),
                        model.projectOpen(),
                        model.projectName(),
                        model.unsaved()));
        var actions = bench.actions();
        getItems()
                .addAll(
                        actions.menuItem(Action.NEW),
                        actions.menuItem(Action.OPEN),
                        actions.menuItem(Action.OPEN_IMAGES),
                        actions.menuItem(Action.IMPORT),
                        recent,
                        new SeparatorMenuItem(),
                        actions.menuItem(Action.SAVE),
                        actions.menuItem(Action.SAVE_AS),
                        actions.menuItem(Action.CLOSE),
                        new SeparatorMenuItem(),
                        actions.menuItem(Action.SETTINGS),
                        actions.menuItem(Action.GUIDE),
                        actions.menuItem(Action.GLOSSARY),
                        actions.menuItem(Action.HELP),
                        actions.menuItem(Action.QUIT));
        fillRecent();
        setOnShowing(event -> fillRecent());
    }

    private static String name(boolean open, String name, boolean unsaved) {
        if (!open) {
            return "Netloom";
        }
        return unsaved ? name + " •" : name;
    }

    private void fillRecent() {
        recent.getItems()
                .setAll(flow.recent().entries().stream()
                        .map(entry -> {
                            var item = new MenuItem(entry.name() + "   " + entry.folderText());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> flow.open(entry.path()));
                            return item;
                        })
                        .toList());
        recent.setDisable(recent.getItems().isEmpty());
    }
}
