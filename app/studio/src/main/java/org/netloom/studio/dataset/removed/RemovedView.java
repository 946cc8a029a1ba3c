package org.netloom.studio.dataset.removed;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.dataset.grid.ThumbnailGrid;
import org.netloom.studio.dataset.rearrange.ClassGestures;
import org.netloom.studio.engine.JobView;
import org.netloom.studio.shell.Dialogs;
import org.netloom.studio.shell.dialogs.WindowDialogs;
import org.netloom.studio.support.Hint;

/// The removed pictures as thumbnails, with a way back and a way out.
public final class RemovedView extends BorderPane implements ThumbnailGrid.Gestures {
    private final RemovedViewModel model;
    private final ClassGestures classes;
    private final ThumbnailGrid grid = new ThumbnailGrid(this);
    private final Label detail = new Label();

    public RemovedView(RemovedViewModel model, ClassGestures classes) {
        this.model = model;
        this.classes = classes;
        setId("removed");
        getStyleClass().add("removed");
        grid.setId("removed-thumbnails");
        model.thumbnails().shown().subscribe(grid::use);
        model.removed().subscribe(this::show);
        setVisible(false);
        visibleProperty().subscribe(model::seen);
        grid.selectedPicture().subscribe(now -> describe(now.intValue()));
        setTop(new VBox(head(), new JobView(model.thumbnails().job(), text("decoding the pictures …")).patient()));
        setCenter(grid);
        setBottom(foot());
    }

    /// Shows this view; there while there are removed pictures.
    public ToggleButton button() {
        var button = new ToggleButton("", new FontIcon("mdi2d-delete-restore"));
        button.setId("show-removed");
        button.getStyleClass().addAll("small", "new-class");
        button.setMaxWidth(Double.MAX_VALUE);
        Hint.on(button, text("Pictures that were taken out are kept with the project: here is the way back."));
        button.managedProperty().bind(button.visibleProperty());
        model.removed().subscribe(now -> {
            int count = now.pictures().size();
            button.setText(text("{0,choice,1#1 removed picture|1<{0} removed pictures}", Math.max(1, count)));
            button.setVisible(count > 0);
            if (count == 0) {
                button.setSelected(false);
            }
        });
        return button;
    }

    private static Node head() {
        var title = new Label(text("Removed pictures"));
        title.getStyleClass().add("section-heading");
        var words = new Label(text("They stay with the project until you put them back or delete them."));
        words.getStyleClass().addAll("dim", "small-text");
        words.setWrapText(true);
        var head = new VBox(title, words);
        head.getStyleClass().add("removed-head");
        return head;
    }

    private Node foot() {
        detail.getStyleClass().addAll("dim", "small-text");
        detail.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var several = new Label();
        several.getStyleClass().addAll("dim", "small-text");
        several.setMinWidth(Region.USE_PREF_SIZE);
        grid.chosenCount().subscribe(now -> several.setText(now.intValue() < 2 ? "" : text("{0} chosen", now)));
        var restore = button("restore-pictures", text("Put back"), () -> restore(grid.chosen()));
        Hint.on(restore, text("Puts the chosen pictures back into their classes; so does M."));
        var delete = button("delete-pictures", text("Delete for good…"), () -> remove(grid.chosen()));
        Hint.on(delete, text("Deletes the chosen pictures from the disk; so does Delete."));
        var foot = new HBox(detail, space, several, restore, delete);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("pictures-foot");
        return foot;
    }

    private Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        grid.chosenCount().subscribe(now -> button.setDisable(now.intValue() == 0));
        return button;
    }

    private void show(Removed now) {
        var samples = now.dataset().samples();
        grid.show(
                now.dataset(),
                IntStream.range(0, samples.size())
                        .boxed()
                        .sorted((one, other) -> Integer.compare(
                                samples.get(one).label(), samples.get(other).label()))
                        .mapToInt(index -> index)
                        .toArray(),
                true);
        describe(grid.selectedPicture().get());
    }

    private void describe(int index) {
        var pictures = model.removed().get().pictures();
        if (index < 0 || index >= pictures.size()) {
            detail.setText(text("Choose pictures to put them back or delete them."));
            return;
        }
        var one = pictures.get(index);
        detail.setText(text(
                "{0} · removed {1}", one.name(), when(one.batch().getFileName().toString())));
    }

    /// The folder's name as a time: `2026-11-22T10-15-00` is `2026-11-22 10:15`.
    private static String when(String folder) {
        return folder.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d.*")
                ? folder.substring(0, 10) + " " + folder.substring(11, 16).replace('-', ':')
                : folder;
    }

    private void restore(List<Integer> chosen) {
        classes.restore(model.pictures(chosen));
    }

    @Override
    public void open(int sample) {
        // There is nothing to it but what is seen.
    }

    @Override
    public void drag(List<Integer> samples, Node tile) {
        // They go back by a button: no class but their own is meant.
    }

    @Override
    public void copy(int sample) {
        // Nothing that lies in the bin is handed on.
    }

    @Override
    public void move(Node grid, List<Integer> samples) {
        restore(samples);
    }

    @Override
    public void remove(List<Integer> samples) {
        if (samples.isEmpty()) {
            return;
        }
        var answer = new WindowDialogs((Stage) getScene().getWindow())
                .ask(new Dialogs.Question(
                        text("Delete {0,choice,1#the picture|1<{0} pictures} for good?", samples.size()),
                        text("Nothing brings back what is deleted here, neither undo nor the system’s trash."),
                        List.of(text("Delete for good"), text("Cancel"))));
        if (answer == 0) {
            model.delete(model.pictures(samples));
        }
    }
}
