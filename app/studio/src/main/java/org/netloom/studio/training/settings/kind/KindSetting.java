package org.netloom.studio.training.settings.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.Options;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;
import org.netloom.studio.training.settings.field.OptionWords;
import org.netloom.studio.training.settings.field.SettingField;

/// A setting that is one of several kinds with options of their own: optimizer, learning rate, loss. FX
/// thread only.
public final class KindSetting<T extends Object> {
    private final String name;
    private final Document document;
    private final Function<TrainingSettings, T> read;
    private final BiFunction<TrainingSettings, T, TrainingSettings> write;
    private final Function<TrainingSettings, List<? extends T>> choices;
    private final Change<T> change;
    private final Set<String> elsewhere;
    private final StringProperty kind;
    private final Map<String, List<OptionSetting>> options = new LinkedHashMap<>();
    private boolean showing;

    /// Changes one option.
    @FunctionalInterface
    public interface Change<T extends Object> {
        T with(T before, String option, @Nullable Object value);
    }

    /// One option of one kind.
    ///
    /// @param type of its value
    public record OptionSetting(Class<?> type, SettingField field) {}

    /// @param choices one of each kind, to be taken when a person chooses it
    /// @param change an option of one that holds
    /// @param elsewhere options that are set in another place
    public KindSetting(
            String name,
            Document document,
            Function<TrainingSettings, T> read,
            BiFunction<TrainingSettings, T, TrainingSettings> write,
            Function<TrainingSettings, List<? extends T>> choices,
            Change<T> change,
            Set<String> elsewhere) {
        this.name = name;
        this.document = document;
        this.read = read;
        this.write = write;
        this.choices = choices;
        this.change = change;
        this.elsewhere = elsewhere;
        kind = new SimpleStringProperty(this, name, kindOf(read.apply(settings())));
        document.project().subscribe(project -> {
            showing = true;
            kind.set(kindOf(read.apply(project.training())));
            showing = false;
        });
        kind.addListener((property, before, now) -> choose(now));
    }

    /// The simple name of the kind that holds, Keras' where Keras has it.
    public StringProperty kind() {
        return kind;
    }

    public List<String> kinds() {
        return choices.apply(settings()).stream().map(KindSetting::kindOf).toList();
    }

    public List<OptionSetting> options(String ofKind) {
        return options.computeIfAbsent(ofKind, this::make);
    }

    /// The words of one option of the kind that holds.
    public SettingField option(String option) {
        return options(kind.get()).stream()
                .map(OptionSetting::field)
                .filter(field -> field.name().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private List<OptionSetting> make(String ofKind) {
        var one = choices.apply(settings()).stream()
                .filter(choice -> kindOf(choice).equals(ofKind))
                .findFirst();
        return one.stream()
                .flatMap(choice -> Options.of(choice).stream())
                .filter(option -> !elsewhere.contains(option.name()))
                .map(option -> new OptionSetting(option.type(), field(ofKind, option.name())))
                .toList();
    }

    private SettingField field(String ofKind, String option) {
        return new SettingField(
                option,
                document,
                settings -> isOf(ofKind, settings)
                        ? OptionWords.of(now(settings, option).value())
                        : "",
                (settings, words) -> isOf(ofKind, settings)
                        ? write.apply(
                                settings,
                                change.with(
                                        read.apply(settings), option, OptionWords.value(now(settings, option), words)))
                        : settings);
    }

    private boolean isOf(String ofKind, TrainingSettings settings) {
        return kindOf(read.apply(settings)).equals(ofKind);
    }

    private Options.Option now(TrainingSettings settings, String option) {
        return Options.of(read.apply(settings)).stream()
                .filter(one -> one.name().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String other) {
        if (!showing) {
            choices.apply(settings()).stream()
                    .filter(choice -> kindOf(choice).equals(other))
                    .findFirst()
                    .ifPresent(choice -> document.apply(new ChangeTraining(write.apply(settings(), choice), name)));
            document.settle();
        }
    }

    private TrainingSettings settings() {
        return document.project().get().training();
    }

    private static String kindOf(Object choice) {
        return choice.getClass().getSimpleName();
    }
}
