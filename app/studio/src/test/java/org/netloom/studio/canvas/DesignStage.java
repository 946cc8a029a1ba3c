package org.netloom.studio.canvas;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.project.Project;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.Selection;
import org.netloom.studio.inspector.InspectorView;
import org.netloom.studio.inspector.InspectorViewModel;
import org.netloom.studio.palette.PaletteView;
import org.netloom.studio.palette.PieceList;
import org.netloom.studio.pieces.Pieces;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.support.look.Appearance;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.look.Theme;
import org.netloom.studio.support.settings.ConfigFolder;

/// Palette, canvas and inspector side by side as in the window, for tests.
public final class DesignStage {
    public final Document document = new Document();
    public final Selection selection = new Selection(document);
    public final Pieces pieces = Pieces.in(ConfigFolder.locate().resolve("pieces-of-tests"));
    public final CanvasViewModel model = new CanvasViewModel(document, selection, TaskRunner.background(), pieces);
    public final CanvasView canvas = new CanvasView(model);
    public final PaletteView palette = new PaletteView(
            model.adding()::append,
            new PieceList(pieces, model.parts()::append, model.parts()::appendNet, (heading, failure) -> {
                throw new AssertionError(heading, failure);
            }));
    public final InspectorView inspector =
            new InspectorView(new InspectorViewModel(document, selection), model::reveal);
    public final Scene scene;

    public DesignStage(Stage stage, Graph graph, Theme theme, double width, double height) {
        var project = Project.named("test").withGraph(graph);
        document.show(project, Path.of("test"), project);
        model.onEdit(block -> inspector.edit());
        palette.setPrefWidth(208);
        inspector.setPrefWidth(304);
        var root = new BorderPane(canvas, null, inspector, null, palette);
        root.getStyleClass().add("root");
        scene = new Scene(root, width, height);
        new Look(Appearance.of(theme)).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// The net of the drawing that the look follows: Dense after a map is its mistake.
    public static Graph mistaken() {
        return Graph.chain(List.<Layer>of(
                new Input(28, 28, 1),
                new Conv2D(32, 3).strides(2).activation(ActivationFunction.RELU),
                new Conv2D(64, 3).strides(2).activation(ActivationFunction.RELU),
                new Conv2D(128, 3).strides(2).activation(ActivationFunction.RELU),
                new Dropout(0.2),
                new Dense(512, ActivationFunction.RELU),
                new Dense(10, ActivationFunction.SOFTMAX)));
    }
}
