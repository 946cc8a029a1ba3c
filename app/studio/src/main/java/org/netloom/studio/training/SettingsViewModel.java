package org.netloom.studio.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.netloom.core.layers.InvalidOption;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.text.Text;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.Optimizer.Adam;
import org.netloom.core.training.Optimizer.RMSprop;
import org.netloom.core.training.Optimizer.SGD;
import org.netloom.core.training.Options;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;

/// The settings of the next run, each an edit of the document. FX thread only.
public final class SettingsViewModel {

    /// The optimizers there are, by Keras' names.
    public enum Kind {
        Adam,
        SGD,
        RMSprop
    }

    /// What a run is checked on.
    public enum Check {
        SHARE,
        TEST,
        NONE
    }

    private final Document document;
    private final ObjectProperty<Kind> optimizer = new SimpleObjectProperty<>(this, "optimizer", Kind.Adam);
    private final ObjectProperty<Check> validation = new SimpleObjectProperty<>(this, "validation", Check.SHARE);
    private final ObjectProperty<Boolean> nesterov = new SimpleObjectProperty<>(this, "nesterov", false);
    private boolean showing;

    public SettingsViewModel(Document document) {
        this.document = document;
        document.project().subscribe(project -> show(project.training()));
        optimizer.addListener((property, before, now) -> choose("optimizer", s -> s.withOptimizer(of(now, s))));
        validation.addListener((property, before, now) -> choose("validation", s -> s.withValidation(of(now, s))));
        nesterov.addListener((property, before, now) -> choose(
                "nesterov",
                s -> s.optimizer() instanceof SGD sgd ? s.withOptimizer(Options.with(sgd, "nesterov", now)) : s));
    }

    public ObjectProperty<Kind> optimizer() {
        return optimizer;
    }

    public ObjectProperty<Check> validation() {
        return validation;
    }

    /// Of SGD.
    public ObjectProperty<Boolean> nesterov() {
        return nesterov;
    }

    public SettingField epochs() {
        return field(
                "epochs",
                s -> String.valueOf(s.epochs()),
                (s, words) -> s.withEpochs(SettingWords.whole("epochs", words)));
    }

    public SettingField batchSize() {
        return field(
                "batch size",
                s -> String.valueOf(s.batchSize()),
                (s, words) -> s.withBatchSize(SettingWords.whole("batch size", words)));
    }

    public SettingField learningRate() {
        return field(
                "learning rate",
                s -> SettingWords.plain(s.optimizer().learningRate().initial()),
                (s, words) -> s.withOptimizer(rate(s.optimizer(), SettingWords.number("learning rate", words))));
    }

    public SettingField seed() {
        return field("seed", s -> String.valueOf(s.seed()), (s, words) -> {
            try {
                return s.withSeed(Long.parseLong(words));
            } catch (NumberFormatException e) {
                throw new InvalidOption(Text.of("seed is a whole number"));
            }
        });
    }

    /// The share of the training pictures, in per cent.
    public SettingField validationShare() {
        return field(
                "validation share",
                s -> s.validation() instanceof Validation.Share(double share)
                        ? BigDecimal.valueOf(share)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        : "20",
                (s, words) -> {
                    double percent = SettingWords.number("validation share", words);
                    if (!(percent > 0 && percent < 100)) {
                        throw new InvalidOption(Text.of("validation share is above 0 and below 100 %"));
                    }
                    var share = BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
                    return s.validation() instanceof Validation.Share
                            ? s.withValidation(new Validation.Share(share))
                            : s;
                });
    }

    /// The numbers that an optimizer has besides its learning rate.
    public List<SettingField> options(Kind kind) {
        return switch (kind) {
            case Adam ->
                List.of(
                        option(
                                "beta_1",
                                Adam.class,
                                Adam::beta1,
                                SettingWords::share,
                                (a, v) -> Options.with(a, "beta_1", v)),
                        option(
                                "beta_2",
                                Adam.class,
                                Adam::beta2,
                                SettingWords::share,
                                (a, v) -> Options.with(a, "beta_2", v)),
                        option(
                                "epsilon",
                                Adam.class,
                                Adam::epsilon,
                                SettingWords::small,
                                (a, v) -> Options.with(a, "epsilon", v)));
            case SGD ->
                List.of(option(
                        "momentum",
                        SGD.class,
                        SGD::momentum,
                        SettingWords::share,
                        (s, v) -> Options.with(s, "momentum", v)));
            case RMSprop ->
                List.of(
                        option(
                                "rho",
                                RMSprop.class,
                                RMSprop::rho,
                                SettingWords::share,
                                (r, v) -> Options.with(r, "rho", v)),
                        option(
                                "epsilon",
                                RMSprop.class,
                                RMSprop::epsilon,
                                SettingWords::small,
                                (r, v) -> Options.with(r, "epsilon", v)));
        };
    }

    private <O extends Optimizer> SettingField option(
            String name,
            Class<O> type,
            Function<O, Double> read,
            BiFunction<String, Double, Double> check,
            BiFunction<O, Double, Optimizer> write) {
        return field(
                name,
                s -> type.isInstance(s.optimizer()) ? SettingWords.plain(read.apply(type.cast(s.optimizer()))) : "",
                (s, words) -> type.isInstance(s.optimizer())
                        ? s.withOptimizer(write.apply(
                                type.cast(s.optimizer()), check.apply(name, SettingWords.number(name, words))))
                        : s);
    }

    private SettingField field(
            String name,
            Function<TrainingSettings, String> read,
            BiFunction<TrainingSettings, String, TrainingSettings> write) {
        return new SettingField(name, document, read, write);
    }

    private void choose(String name, java.util.function.UnaryOperator<TrainingSettings> change) {
        if (!showing) {
            document.apply(
                    new ChangeTraining(change.apply(document.project().get().training()), name));
            document.settle();
        }
    }

    private void show(TrainingSettings settings) {
        showing = true;
        try {
            optimizer.set(
                    switch (settings.optimizer()) {
                        case Adam _ -> Kind.Adam;
                        case SGD sgd -> {
                            nesterov.set(sgd.nesterov());
                            yield Kind.SGD;
                        }
                        case RMSprop _ -> Kind.RMSprop;
                        default -> Kind.Adam;
                    });
            validation.set(
                    switch (settings.validation()) {
                        case Validation.Share _ -> Check.SHARE;
                        case Validation.Test _ -> Check.TEST;
                        case Validation.None _ -> Check.NONE;
                    });
        } finally {
            showing = false;
        }
    }

    /// Keras' default learning rate comes with another optimizer, unless the person chose one.
    private static Optimizer of(Kind kind, TrainingSettings settings) {
        double before = settings.optimizer().learningRate().initial();
        boolean untouched = before == rate(settings.optimizer());
        return switch (kind) {
            case Adam -> new Adam(untouched ? 0.001 : before);
            case SGD -> new SGD(untouched ? 0.01 : before);
            case RMSprop -> new RMSprop(untouched ? 0.001 : before);
        };
    }

    private static Optimizer rate(Optimizer optimizer, double rate) {
        return optimizer.learningRate(optimizer.learningRate().initial(rate));
    }

    private static double rate(Optimizer optimizer) {
        return optimizer instanceof SGD ? 0.01 : 0.001;
    }

    private static Validation of(Check check, TrainingSettings settings) {
        return switch (check) {
            case SHARE -> settings.validation() instanceof Validation.Share share ? share : Validation.DEFAULT;
            case TEST -> new Validation.Test();
            case NONE -> new Validation.None();
        };
    }
}
