package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.text.Text;
import org.netloom.studio.glossary.Glossary;

/// A list of the kinds of an initializer, a regularizer or a constraint, and below it the parameters of
/// the one that is chosen.
final class KindEditor implements OptionEditor {
    private static final String NONE = "none";

    private final Kinds<?> kinds;
    private final Change change;
    private final Runnable settle;
    private final ComboBox<String> kind = new ComboBox<>();
    private final Label reason = new Label();
    private final VBox details = new VBox();
    private final VBox box = new VBox(kind);
    private final Map<String, OptionEditor> editors = new LinkedHashMap<>();
    private @Nullable Record shown;
    private boolean showing;

    /// @param optional whether there may be none
    KindEditor(String option, Kinds<?> kinds, boolean optional, Change change, Runnable settle) {
        this.kinds = kinds;
        this.change = change;
        this.settle = settle;
        if (optional) {
            kind.getItems().add(NONE);
        }
        kinds.usual().forEach(usual -> kind.getItems().add(Kinds.nameOf(usual)));
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setVisibleRowCount(16);
        kind.setAccessibleText(option);
        box.getStyleClass().add("option-editor");
        details.getStyleClass().add("option-details");
        reason.getStyleClass().add("option-reason");
        reason.setWrapText(true);
        kind.valueProperty().subscribe(name -> {
            if (!showing && name != null) {
                choose(name);
            }
        });
    }

    private void choose(String name) {
        var refused = change.apply(name.equals(NONE) ? null : kinds.find(name).orElseThrow());
        settle.run();
        show(shown);
        refused.ifPresent(why -> {
            reason.setText(text(why));
            box.getChildren().add(1, reason);
        });
    }

    private Optional<Text> change(String parameter, @Nullable Object value) {
        if (shown == null) {
            return Optional.empty();
        }
        try {
            return change.apply(RecordOptions.with(shown, parameter, value));
        } catch (InvalidOption invalid) {
            return Optional.of(invalid.text());
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Object value) {
        var before = shown;
        shown = (Record) value;
        box.getChildren().remove(reason);
        showing = true;
        kind.setValue(shown == null ? NONE : Kinds.nameOf(shown));
        showing = false;
        if (shown == null) {
            rebuild();
            return;
        }
        if (before == null || before.getClass() != shown.getClass()) {
            rebuild();
        }
        for (var option : RecordOptions.of(shown)) {
            Objects.requireNonNull(editors.get(option.name())).show(option.value());
        }
    }

    private void rebuild() {
        editors.clear();
        details.getChildren().clear();
        if (shown != null) {
            for (var option : RecordOptions.of(shown)) {
                var editor = OptionEditors.of(option, _ -> true, value -> change(option.name(), value), settle);
                editors.put(option.name(), editor);
                var name = new Label(option.name());
                name.getStyleClass().add("option-name");
                name.setLabelFor(editor.node());
                Glossary.explain(name, option.name());
                details.getChildren().addAll(name, editor.node());
            }
        }
        if (editors.isEmpty()) {
            box.getChildren().remove(details);
        } else if (!box.getChildren().contains(details)) {
            box.getChildren().add(details);
        }
    }
}
