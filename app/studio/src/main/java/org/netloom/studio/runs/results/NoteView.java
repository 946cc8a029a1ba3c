package org.netloom.studio.runs.results;

import static org.netloom.studio.support.Localization.text;

import java.util.Arrays;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.run.RunNote;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Hint;

/// What a person says about the run: a name, a note, tags, a star. Kept when a field is left, or on
/// Enter.
final class NoteView extends HBox {
    private final RunsViewModel model;
    private final ToggleButton star = new ToggleButton();
    private final TextField name = field("run-name", text("name"), 150);
    private final TextField tags = field("run-tags", text("tags, with commas"), 150);
    private final TextField note = field("run-note", text("note"), 200);
    private @Nullable Run run;

    NoteView(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("note-row");
        setAlignment(Pos.CENTER_LEFT);
        star.setId("run-star");
        star.getStyleClass().add("icon-toggle");
        Hint.on(star, text("Favourite"));
        star.setAccessibleText(text("Favourite"));
        star.selectedProperty()
                .subscribe(on -> star.setGraphic(new FontIcon(on ? "mdi2s-star" : "mdi2s-star-outline")));
        star.setOnAction(event -> keep());
        ChangeListener<Boolean> left = (property, before, focused) -> {
            if (!focused) {
                keep();
            }
        };
        for (var field : new TextField[] {name, tags, note}) {
            field.setOnAction(event -> keep());
            field.focusedProperty().addListener(left);
        }
        HBox.setHgrow(note, Priority.ALWAYS);
        getChildren().addAll(star, name, tags, note);
        model.selected().subscribe(this::show);
    }

    private void show(@Nullable Run next) {
        boolean same = next != null && run != null && next.name().equals(run.name());
        boolean typing = name.isFocused() || tags.isFocused() || note.isFocused();
        run = next;
        if (next != null && !(same && typing)) {
            var said = next.note();
            star.setSelected(said.favourite());
            name.setText(said.name());
            tags.setText(String.join(", ", said.tags()));
            note.setText(said.note());
        }
    }

    private void keep() {
        if (run != null) {
            model.actions()
                    .note(
                            run,
                            new RunNote(
                                    name.getText(),
                                    note.getText(),
                                    Arrays.asList(tags.getText().split(",", -1)),
                                    star.isSelected()));
        }
    }

    private static TextField field(String id, String prompt, double width) {
        var field = new CalmTextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefWidth(width);
        return field;
    }
}
