package org.netloom.studio.dataset.look;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Split;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.Localization;

/// What is known of a picture and its file, line by line.
final class FactsView extends GridPane {
    private static final int HASH_SHOWN = 16;
    private int lines;

    FactsView() {
        getStyleClass().add("facts");
    }

    void show(@Nullable LookedPicture look) {
        getChildren().clear();
        lines = 0;
        if (look == null) {
            return;
        }
        var at = look.at();
        line(text("File"), at.dataset().root().resolve(at.sample().file()).toString());
        line(text("Class"), at.label() + ", " + split(at.split()));
        var size = new ArrayList<String>();
        size.add(look.width() + " × " + look.height());
        if (!look.file().format().isEmpty()) {
            size.add(look.file().format());
        }
        if (look.file().bytes() > 0) {
            size.add(text("{0} bytes", look.file().bytes()));
        }
        line(text("Picture"), String.join(", ", size));
        if (!look.file().hash().isEmpty()) {
            var hash = line(text("SHA-256"), look.file().hash().substring(0, HASH_SHOWN) + "…");
            Hint.on(hash, look.file().hash());
        }
        if (!at.copies().isEmpty()) {
            line(text("Same bytes as"), String.join(", ", at.copies()));
        }
        if (!at.problems().isEmpty()) {
            line(
                    text("Problems"),
                    String.join(
                            " ", at.problems().stream().map(Localization::text).toList()));
        }
    }

    private static String split(@Nullable Split split) {
        return switch (split) {
            case null -> text("left out");
            case TRAIN -> text("training");
            case VALIDATION -> text("validation");
            case TEST -> text("test");
        };
    }

    private Label line(String title, String words) {
        var key = new Label(title);
        key.getStyleClass().addAll("dim", "small-text");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label(words);
        value.getStyleClass().add("small-text");
        value.setWrapText(true);
        addRow(lines++, key, value);
        return value;
    }
}
