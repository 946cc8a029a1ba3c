package org.netloom.studio.training.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.text.Text;
import org.netloom.core.training.ClassWeights;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.Options;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;
import org.netloom.studio.training.settings.field.SettingField;
import org.netloom.studio.training.settings.field.SettingWords;
import org.netloom.studio.training.settings.kind.Choices;
import org.netloom.studio.training.settings.kind.KindSetting;

/// The settings of the next run, each an edit of the document. FX thread only.
public final class SettingsViewModel {

    /// How much the pictures of each class count.
    public enum Weighing {
        SAME,
        BALANCED,
        BY_LABEL
    }

    /// What a run is checked on.
    public enum Check {
        SHARE,
        TEST,
        NONE
    }

    private final Document document;
    private final ObjectProperty<Check> validation = new SimpleObjectProperty<>(this, "validation", Check.SHARE);
    private final ObjectProperty<Weighing> weighing = new SimpleObjectProperty<>(this, "class weights", Weighing.SAME);
    private final ObjectProperty<Integer> trainingPictures = new SimpleObjectProperty<>(this, "pictures", 0);
    private final ReadOnlyObjectWrapper<TrainingSettings> settings;
    private final KindSetting<Optimizer> optimizer;
    private final KindSetting<LearningRate> schedule;
    private final KindSetting<Loss> loss;
    private final BaseSettings base;
    private boolean showing;

    public SettingsViewModel(Document document) {
        this.document = document;
        settings = new ReadOnlyObjectWrapper<>(
                this, "settings", document.project().get().training());
        optimizer = new KindSetting<>(
                "optimizer",
                document,
                TrainingSettings::optimizer,
                TrainingSettings::withOptimizer,
                Choices::optimizers,
                Options::with,
                Set.of("learning_rate"));
        schedule = new KindSetting<>(
                "schedule",
                document,
                s -> s.optimizer().learningRate(),
                (s, rate) -> s.withOptimizer(s.optimizer().learningRate(rate)),
                s -> Choices.rates(s, plannedSteps()),
                Choices::changed,
                Set.of("initial_learning_rate", "rate"));
        loss = new KindSetting<>(
                "loss",
                document,
                TrainingSettings::loss,
                TrainingSettings::withLoss,
                s -> Loss.all(),
                Options::with,
                Set.of());
        base = new BaseSettings(document);
        document.project().subscribe(project -> show(project.training()));
        validation.addListener((property, before, now) -> choose("validation", s -> s.withValidation(of(now, s))));
        weighing.addListener((property, before, now) -> choose("class weights", s -> s.withClassWeights(of(now, s))));
    }

    public ReadOnlyObjectProperty<TrainingSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    public KindSetting<Optimizer> optimizer() {
        return optimizer;
    }

    public KindSetting<LearningRate> schedule() {
        return schedule;
    }

    public KindSetting<Loss> loss() {
        return loss;
    }

    public BaseSettings base() {
        return base;
    }

    public ObjectProperty<Check> validation() {
        return validation;
    }

    public ObjectProperty<Weighing> weighing() {
        return weighing;
    }

    /// How many pictures there are to train on; 0 while that is not known.
    public ObjectProperty<Integer> trainingPictures() {
        return trainingPictures;
    }

    /// Steps of the whole run; 100 an epoch while the pictures are not known.
    double plannedSteps() {
        var now = settings.get();
        int pictures = trainingPictures.get();
        int each = pictures == 0 ? 100 : Math.ceilDiv(pictures, now.batchSize());
        return Math.max(2.0, (double) each * now.epochs());
    }

    Document document() {
        return document;
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

    private SettingField field(
            String name,
            Function<TrainingSettings, String> read,
            BiFunction<TrainingSettings, String, TrainingSettings> write) {
        return new SettingField(name, document, read, write);
    }

    private void choose(String name, UnaryOperator<TrainingSettings> change) {
        if (!showing) {
            document.apply(
                    new ChangeTraining(change.apply(document.project().get().training()), name));
            document.settle();
        }
    }

    private void show(TrainingSettings now) {
        showing = true;
        try {
            settings.set(now);
            validation.set(
                    switch (now.validation()) {
                        case Validation.Share _ -> Check.SHARE;
                        case Validation.Test _ -> Check.TEST;
                        case Validation.None _ -> Check.NONE;
                    });
            weighing.set(
                    switch (now.classWeights()) {
                        case ClassWeights.None _ -> Weighing.SAME;
                        case ClassWeights.Balanced _ -> Weighing.BALANCED;
                        case ClassWeights.Given _ -> Weighing.BY_LABEL;
                    });
        } finally {
            showing = false;
        }
    }

    private static Optimizer rate(Optimizer optimizer, double rate) {
        return optimizer.learningRate(optimizer.learningRate().initial(rate));
    }

    private static ClassWeights of(Weighing weighing, TrainingSettings settings) {
        return switch (weighing) {
            case SAME -> new ClassWeights.None();
            case BALANCED -> new ClassWeights.Balanced();
            case BY_LABEL ->
                settings.classWeights() instanceof ClassWeights.Given given
                        ? given
                        : new ClassWeights.Given(new LinkedHashMap<>());
        };
    }

    private static Validation of(Check check, TrainingSettings settings) {
        return switch (check) {
            case SHARE -> settings.validation() instanceof Validation.Share share ? share : Validation.DEFAULT;
            case TEST -> new Validation.Test();
            case NONE -> new Validation.None();
        };
    }
}
