package org.netloom.studio.training.settings.field;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;

/// One setting as a person types it. What is typed changes the document at once where it is valid; where
/// it is not, it stays as it is with a sentence about why, and the document keeps the last valid value.
public final class SettingField {
    private final String name;
    private final Document document;
    private final Function<TrainingSettings, String> read;
    private final BiFunction<TrainingSettings, String, TrainingSettings> write;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<Text> problem = new ReadOnlyObjectWrapper<>(this, "problem", Text.of(""));
    private boolean showing;

    /// @param read the setting as words
    /// @param write throws [InvalidOption] for words that do not do
    public SettingField(
            String name,
            Document document,
            Function<TrainingSettings, String> read,
            BiFunction<TrainingSettings, String, TrainingSettings> write) {
        this.name = name;
        this.document = document;
        this.read = read;
        this.write = write;
        words.addListener((property, before, now) -> {
            if (!showing) {
                typed(now.strip());
            }
        });
        document.project().subscribe(project -> show(project.training()));
    }

    public String name() {
        return name;
    }

    public StringProperty words() {
        return words;
    }

    /// Why the words do not do; empty where they do.
    public ReadOnlyObjectProperty<Text> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Typing ended; words that do not do give way to the value that holds.
    public void leave() {
        document.settle();
        if (!problem.get().pattern().isEmpty()) {
            problem.set(Text.of(""));
            set(read.apply(document.project().get().training()));
        }
    }

    private void typed(String now) {
        try {
            var changed = write.apply(document.project().get().training(), now);
            problem.set(Text.of(""));
            document.apply(new ChangeTraining(changed, name));
        } catch (InvalidOption e) {
            problem.set(e.text());
        } catch (NumberFormatException e) {
            problem.set(Text.of("{0} is a number", name));
        }
    }

    private void show(TrainingSettings settings) {
        var valid = read.apply(settings);
        if (!problem.get().pattern().isEmpty() || !same(valid, settings)) {
            problem.set(Text.of(""));
            set(valid);
        }
    }

    /// Whether what is typed means the value already: `1e-3` stays as it was typed.
    private boolean same(String valid, TrainingSettings settings) {
        try {
            return words.get().strip().equals(valid)
                    || write.apply(settings, words.get().strip()).equals(settings);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void set(String valid) {
        showing = true;
        try {
            words.set(valid);
        } finally {
            showing = false;
        }
    }
}
