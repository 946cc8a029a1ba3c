package org.netloom.studio.training.settings;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.Options;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;
import org.netloom.studio.training.settings.field.OptionWords;
import org.netloom.studio.training.settings.field.SettingField;
import org.netloom.studio.training.settings.field.SettingWords;

/// What every optimizer can do: clipping, weight decay, an average of the weights. FX thread only.
public final class BaseSettings {
    /// Which gradients are kept from being too large.
    public enum Clip {
        NONE,
        EACH_TENSOR,
        ALL_TOGETHER,
        EACH_VALUE
    }

    private final Document document;
    private final ObjectProperty<Clip> clip = new SimpleObjectProperty<>(this, "clipping", Clip.NONE);
    private boolean showing;

    BaseSettings(Document document) {
        this.document = document;
        document.project().subscribe(project -> {
            showing = true;
            clip.set(of(base(project.training())));
            showing = false;
        });
        clip.addListener((property, before, now) -> {
            if (!showing) {
                var settings = document.project().get().training();
                Double most = amount(base(settings));
                document.apply(new ChangeTraining(
                        with(settings, clipped(base(settings), now, most == null ? 1 : most)), "clipping"));
                document.settle();
            }
        });
    }

    public ObjectProperty<Clip> clip() {
        return clip;
    }

    /// Of the way of clipping that is chosen.
    public SettingField clipAmount() {
        return new SettingField(
                "largest", document, settings -> OptionWords.of(amount(base(settings))), (settings, words) -> {
                    var base = base(settings);
                    return with(settings, clipped(base, of(base), SettingWords.number("largest", words)));
                });
    }

    /// One of `weight_decay`, `use_ema`, `ema_momentum`, `ema_overwrite_frequency`.
    public SettingField option(String name) {
        Function<TrainingSettings, Options.Option> now = settings -> Options.of(base(settings)).stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new SettingField(
                name,
                document,
                settings -> OptionWords.of(now.apply(settings).value()),
                (settings, words) -> with(
                        settings, Options.with(base(settings), name, OptionWords.value(now.apply(settings), words))));
    }

    private static BaseOptions base(TrainingSettings settings) {
        return settings.optimizer().base();
    }

    private static TrainingSettings with(TrainingSettings settings, BaseOptions base) {
        return settings.withOptimizer(settings.optimizer().base(base));
    }

    private static Clip of(BaseOptions base) {
        if (base.clipnorm() != null) {
            return Clip.EACH_TENSOR;
        } else if (base.globalClipnorm() != null) {
            return Clip.ALL_TOGETHER;
        }
        return base.clipvalue() != null ? Clip.EACH_VALUE : Clip.NONE;
    }

    private static @org.jspecify.annotations.Nullable Double amount(BaseOptions base) {
        return switch (of(base)) {
            case NONE -> null;
            case EACH_TENSOR -> base.clipnorm();
            case ALL_TOGETHER -> base.globalClipnorm();
            case EACH_VALUE -> base.clipvalue();
        };
    }

    private static BaseOptions clipped(BaseOptions base, Clip clip, double most) {
        return switch (clip) {
            case NONE -> base.withoutClipping();
            case EACH_TENSOR -> base.withClipnorm(most);
            case ALL_TOGETHER -> base.withGlobalClipnorm(most);
            case EACH_VALUE -> base.withClipvalue(most);
        };
    }
}
