package org.netloom.studio.dataset.health;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.core.project.PictureGroups;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.look.StyleNames;

/// Which pictures belong together by their names, and how many lists of others there are.
public final class TogetherField extends VBox {
    private final HealthViewModel model;
    private final TextField pattern = new CalmTextField();
    private final Label lists = new Label();
    private final HBox foot;

    public TogetherField(HealthViewModel model) {
        this.model = model;
        getStyleClass().add("together");
        var words = new Label(text("keep together by name"));
        words.getStyleClass().add("dim");
        pattern.setId("together-pattern");
        pattern.setPromptText("/([^/_]+)_");
        Hint.on(
                pattern,
                text(
                        "A regular expression. Pictures whose paths have the same in its first group are never parted between training and validation."));
        pattern.setOnAction(event -> take());
        pattern.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        var back = new Button(text("Part them"));
        back.getStyleClass().add("small");
        back.setOnAction(event -> model.part());
        lists.getStyleClass().addAll("dim", "small-text");
        foot = new HBox(lists, back);
        foot.getStyleClass().add("together-foot");
        back.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, pattern, foot);
        model.document().project().subscribe(project -> show(model.groups()));
    }

    private void take() {
        boolean valid = PictureGroups.isPattern(pattern.getText());
        pattern.pseudoClassStateChanged(StyleNames.INVALID, !valid);
        if (valid) {
            model.group(model.groups().withPattern(pattern.getText()));
        }
    }

    private void show(PictureGroups groups) {
        if (!pattern.isFocused()) {
            pattern.setText(groups.pattern());
            pattern.pseudoClassStateChanged(StyleNames.INVALID, false);
        }
        int count = groups.together().size();
        lists.setText(text("{0,choice,1#One group|1<{0} groups} kept together", count));
        foot.setVisible(count > 0);
        foot.setManaged(count > 0);
    }
}
