package org.netloom.studio.shell;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.ProjectFile;
import org.netloom.studio.support.settings.Preferences;

/// The ways from one project to another: asks what to do with unsaved changes, lets the user choose
/// folders, then tells the store.
public final class ProjectFlow {
    private final ShellViewModel shell;
    private final Actions actions;
    private final Notices notices;
    private final Preferences preferences;
    private final Dialogs dialogs;
    private final RecentProjects recent;
    private final SimpleObjectProperty<@Nullable ProjectStore> store = new SimpleObjectProperty<>();
    private Supplier<Optional<ProjectStore.NewProject>> newProject = Optional::empty;

    public ProjectFlow(
            ShellViewModel shell, Actions actions, Notices notices, Preferences preferences, Dialogs dialogs) {
        this.shell = shell;
        this.actions = actions;
        this.notices = notices;
        this.preferences = preferences;
        this.dialogs = dialogs;
        recent = new RecentProjects(preferences);
        var ready = store.isNotNull();
        var open = shell.projectOpen().and(ready);
        actions.bind(Action.NEW, ready, () -> newProject.get().ifPresent(this::create));
        actions.bind(Action.OPEN, ready, this::chooseAndOpen);
        actions.bind(Action.OPEN_IMAGES, ready, this::chooseImages);
        actions.bind(Action.IMPORT, ready, this::chooseAndImport);
        actions.bind(Action.SAVE, open, () -> withStore(keeper -> keeper.save(() -> {})));
        actions.bind(Action.SAVE_AS, open, this::chooseAndSaveAs);
        actions.bind(Action.CLOSE, open, () -> leaving(() -> withStore(ProjectStore::close)));
        shell.projectFolder().subscribe(folder -> {
            if (folder != null) {
                recent.opened(folder);
            }
        });
    }

    /// Connects the keeper of the open project; until then nothing can be opened.
    public void connect(ProjectStore keeper) {
        store.set(keeper);
    }

    public void askNewProjectBy(Supplier<Optional<ProjectStore.NewProject>> dialog) {
        newProject = dialog;
    }

    public RecentProjects recent() {
        return recent;
    }

    public void create(ProjectStore.NewProject request) {
        leaving(() -> withStore(keeper -> keeper.create(request)));
    }

    public void open(Path folder) {
        if (!Files.isDirectory(folder)) {
            notices.error(
                    text("{0} is not there any more", folder),
                    text("It was moved, deleted, or lies on a disk that is not connected."),
                    new Notice.Choice(text("Take it off the list"), () -> recent.forget(folder)));
            return;
        }
        leaving(() -> withStore(keeper -> keeper.open(folder)));
    }

    public void openImages(Path folder) {
        leaving(() -> withStore(keeper -> keeper.openImages(folder)));
    }

    public void openSample(String name) {
        leaving(() -> withStore(keeper -> keeper.openSample(name)));
    }

    public void importModel(Path file) {
        leaving(() -> withStore(keeper -> keeper.importModel(file)));
    }

    /// What was dropped or named on the command line: a project's folder, one of pictures, or the JSON of a
    /// model.
    public void openEither(Path path) {
        var folder = ProjectFile.NAME.equals(String.valueOf(path.getFileName())) ? path.getParent() : path;
        if (folder != null && isModel(folder)) {
            importModel(folder);
        } else if (folder == null || !Files.isDirectory(folder)) {
            notices.error(
                    text("{0} cannot be opened", path),
                    text("It is no folder. Choose a project's folder, or one that holds a folder of pictures"
                            + " for each class."));
        } else if (ProjectFile.isIn(folder)) {
            open(folder);
        } else {
            openImages(folder);
        }
    }

    /// Runs `next` once nothing unsaved can be lost; not at all where the user thinks better of it.
    public void leaving(Runnable next) {
        if (shell.training().get()) {
            var answer = dialogs.ask(new Dialogs.Question(
                    text("Stop the training?"),
                    text("A run is in progress. What it has learnt up to now is kept."),
                    List.of(text("Stop it"), text("Keep training"))));
            if (answer != 0) {
                return;
            }
            actions.fire(Action.STOP);
        }
        if (!shell.unsaved().get()) {
            next.run();
            return;
        }
        var answer = dialogs.ask(new Dialogs.Question(
                text("Save the changes to {0}?", shell.projectName().get()),
                text("They are not in the project's file yet and would be lost."),
                List.of(text("Save"), text("Don’t save"), text("Cancel"))));
        switch (answer) {
            case 0 -> withStore(keeper -> keeper.save(next));
            case 1 -> next.run();
            default -> {}
        }
    }

    /// Asks whether to bring back changes that were never saved; says true for yes.
    public boolean offerRecovery(String project, Instant changed) {
        var when = DateTimeFormatter.ofPattern("d MMM, HH:mm").format(changed.atZone(ZoneId.systemDefault()));
        return dialogs.ask(new Dialogs.Question(
                        text("Bring back unsaved changes to {0}?", project),
                        text(
                                "Netloom stopped before they were saved. They are from {0}. Opening it as saved drops"
                                        + " them.",
                                when),
                        List.of(text("Bring them back"), text("Open as saved"))))
                == 0;
    }

    private void chooseAndOpen() {
        dialogs.chooseFolder(text("Open a project’s folder"), projectsFolder()).ifPresent(folder -> {
            if (ProjectFile.isIn(folder)) {
                open(folder);
            } else {
                notices.error(
                        text("{0} is no project", String.valueOf(folder.getFileName())),
                        text(
                                "A project’s folder holds a file named {0}. To make a project for pictures, open"
                                        + " them as a folder of images.",
                                ProjectFile.NAME),
                        new Notice.Choice(text("Open as images"), () -> openImages(folder)));
            }
        });
    }

    /// Whether a file may be the architecture of a model, as Keras' to_json() gives it.
    public static boolean isModel(Path file) {
        return Files.isRegularFile(file)
                && String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private void chooseAndImport() {
        dialogs.chooseFile(text("Import the JSON of a Keras model"), "*.json").ifPresent(this::importModel);
    }

    private void chooseImages() {
        dialogs.chooseFolder(text("Open a folder of images"), null).ifPresent(this::openImages);
    }

    private void chooseAndSaveAs() {
        dialogs.chooseFolder(text("Save the project in an empty folder"), projectsFolder())
                .ifPresent(folder -> withStore(keeper -> keeper.saveAs(folder)));
    }

    /// Where projects are made unless the user says otherwise; `NETLOOM_PROJECTS` (or the system
    /// property `netloom.projects`) names another folder, for tests.
    public Path projectsFolder() {
        var named = System.getProperty("netloom.projects", System.getenv().getOrDefault("NETLOOM_PROJECTS", ""));
        var chosen = named.isBlank() ? preferences.current().projectsFolder() : named;
        return chosen.isEmpty() ? Path.of(System.getProperty("user.home", "."), "Netloom") : Path.of(chosen);
    }

    private void withStore(Consumer<ProjectStore> call) {
        var keeper = store.get();
        if (keeper != null) {
            call.accept(keeper);
        }
    }
}
