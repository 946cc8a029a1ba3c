package org.netloom.studio.shell.window;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.bars.NoticesView;
import org.netloom.studio.shell.bars.PlacesRail;
import org.netloom.studio.shell.bars.ProjectMenu;
import org.netloom.studio.shell.bars.StatusBar;
import org.netloom.studio.shell.bars.TopBar;
import org.netloom.studio.shell.chooser.Choice;
import org.netloom.studio.shell.chooser.Chooser;
import org.netloom.studio.shell.chooser.CommandChoices;
import org.netloom.studio.shell.dialogs.NewProjectDialog;
import org.netloom.studio.shell.dialogs.WindowDialogs;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.shell.welcome.WelcomeView;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.look.StyleNames;

/// The window: bars around the place that is shown, or the welcome while no project is open. Parts
/// hand in makers of their panes; a pane is made when its place is first shown.
public final class MainWindow {
    private final Stage stage;
    private final Workbench bench;
    private final ProjectFlow flow;
    private final DesignPlace design;
    private final Map<Place, LazyPane> places = new EnumMap<>(Place.class);
    private final StackPane centre = new StackPane();
    private final StackPane root = new StackPane();
    private final LazyPane welcome;
    private final Chooser chooser = new Chooser();
    private boolean warm;

    public MainWindow(Stage stage, Workbench bench) {
        this.stage = stage;
        this.bench = bench;
        var dialogs = new WindowDialogs(stage);
        flow = new ProjectFlow(bench.shell(), bench.actions(), bench.notices(), bench.preferences(), dialogs);
        flow.askNewProjectBy(() -> new NewProjectDialog(stage, flow, dialogs).ask());
        design = new DesignPlace(bench.preferences());
        for (var place : Place.values()) {
            places.put(
                    place,
                    new LazyPane(() -> new EmptyState(
                            Action.going(place).icon(), text(place.title()), text("There is nothing here yet."))));
        }
        place(Place.DESIGN, () -> design);
        welcome = new LazyPane(() -> new WelcomeView(bench, flow));
        var frame = new BorderPane(centre);
        frame.getStyleClass().add("frame");
        frame.setTop(new TopBar(bench, new ProjectMenu(bench, flow)));
        frame.setLeft(new PlacesRail(bench));
        frame.setBottom(new StatusBar(bench.shell()));
        var notices = new NoticesView(bench.notices());
        StackPane.setAlignment(notices, Pos.TOP_CENTER);
        var dropFrame = new Region();
        dropFrame.getStyleClass().add("drop-frame");
        dropFrame.setMouseTransparent(true);
        root.getChildren().addAll(frame, notices, chooser, dropFrame);
        root.getStyleClass().add("window");
        acceptFolders();
        new WindowActions(stage, bench, flow, this::close).bind();
        bench.actions()
                .bind(Action.COMMANDS, () -> chooser.open(text("Type a command"), CommandChoices.of(bench.actions())));
        show(stage);
    }

    /// Says what a place shows.
    public void place(Place place, Supplier<? extends Node> maker) {
        slot(place).replace(maker);
    }

    public DesignPlace design() {
        return design;
    }

    /// Lays something over the whole window.
    public void over(Node layer) {
        root.getChildren().add(layer);
    }

    public Stage stage() {
        return stage;
    }

    public ProjectFlow projects() {
        return flow;
    }

    public void close() {
        WindowMemory.save(stage, bench.preferences());
        stage.close();
    }

    /// Lets one of many be chosen by typing.
    public void choose(String prompt, List<Choice> choices) {
        chooser.open(prompt, choices);
    }

    private void show(Stage stage) {
        var shell = bench.shell();
        shell.place().set(Place.byId(bench.preferences().current().place()));
        shell.place().subscribe(place -> bench.preferences().update(settings -> settings.withPlace(place.id())));
        shell.place().subscribe(this::update);
        shell.projectOpen().subscribe(this::update);
        update();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> shell.projectOpen().get()
                                ? (shell.unsaved().get() ? "• " : "")
                                        + shell.projectName().get() + " – Netloom"
                                : "Netloom",
                        shell.projectOpen(),
                        shell.projectName(),
                        shell.unsaved()));
        var scene = new Scene(root);
        bench.look().dress(scene);
        KeyBindings.install(scene, bench.actions());
        stage.setScene(scene);
        stage.getIcons().setAll(Look.icons());
        WindowMemory.restore(stage, bench.preferences());
    }

    private void update() {
        var shown = shown();
        shown.make();
        if (shown == slot(Place.DESIGN)) {
            design.make();
        }
        if (!centre.getChildren().contains(shown)) {
            centre.getChildren().add(shown);
        }
        centre.getChildren().forEach(pane -> ((LazyPane) pane).show(pane == shown));
        if (!shown.equals(welcome) && !warm) {
            warm = true;
            new WarmUp(centre, places.values(), this::shown).begin();
        }
    }

    private LazyPane shown() {
        var shell = bench.shell();
        return shell.projectOpen().get() ? slot(shell.place().get()) : welcome;
    }

    /// A folder that no pane took opens: as a project, or as pictures. So does the JSON of a model.
    private void acceptFolders() {
        var offered = new SimpleObjectProperty<@Nullable Path>();
        // Asking what is dragged goes to another program each time: once on the way in is enough.
        root.addEventFilter(DragEvent.DRAG_ENTERED, event -> offered.set(folder(event)));
        root.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (offered.get() != null) {
                event.acceptTransferModes(TransferMode.COPY);
                root.pseudoClassStateChanged(StyleNames.DROP, true);
                event.consume();
            }
        });
        root.addEventHandler(DragEvent.DRAG_EXITED, event -> root.pseudoClassStateChanged(StyleNames.DROP, false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            var folder = offered.get();
            root.pseudoClassStateChanged(StyleNames.DROP, false);
            if (folder != null) {
                event.setDropCompleted(true);
                event.consume();
                FxThread.later(() -> flow.openEither(folder));
            }
        });
    }

    private static @Nullable Path folder(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (files.size() != 1) {
            return null;
        }
        var only = files.getFirst().toPath();
        return Files.isDirectory(only) || ProjectFlow.isModel(only) ? only : null;
    }

    @SuppressWarnings("NullAway") // the constructor fills the map with every place
    private LazyPane slot(Place place) {
        return places.get(place);
    }
}
