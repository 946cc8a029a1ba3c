package org.netloom.studio.training.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.ClassWeights;
import org.netloom.core.training.Decay;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;
import org.netloom.studio.document.Document;

class SettingsViewModelTest {
    private final Document document = new Document();
    private final SettingsViewModel model = new SettingsViewModel(document);

    @BeforeEach
    void open() {
        document.show(Project.named("p"), Path.of("p"), null);
    }

    @Test
    void typing_changes_the_document_and_is_undone_at_once() {
        var epochs = model.epochs();
        epochs.words().set("2");
        epochs.words().set("25");
        assertThat(settings().epochs()).isEqualTo(25);

        document.undo();
        assertThat(settings().epochs()).isEqualTo(TrainingSettings.DEFAULT.epochs());
        assertThat(epochs.words().get()).isEqualTo("10");
    }

    @Test
    void what_is_no_value_is_explained_and_leaves_the_document_alone() {
        var epochs = model.epochs();
        epochs.words().set("many");
        assertThat(epochs.problem().get().english()).isEqualTo("epochs is a whole number");
        epochs.words().set("0");
        assertThat(epochs.problem().get().english()).contains("100,000");
        assertThat(settings().epochs()).isEqualTo(10);

        epochs.leave();
        assertThat(epochs.words().get()).isEqualTo("10");
        assertThat(epochs.problem().get().english()).isEmpty();
    }

    @Test
    void words_that_mean_the_same_stay_as_they_were_typed() {
        var rate = model.learningRate();
        rate.words().set("1e-2");

        assertThat(settings().optimizer().learningRate().initial()).isEqualTo(0.01);
        assertThat(rate.words().get()).isEqualTo("1e-2");
    }

    @Test
    void another_optimizer_brings_its_own_learning_rate_unless_one_was_chosen() {
        model.optimizer().kind().set("SGD");
        assertThat(settings().optimizer()).isEqualTo(new Optimizer.SGD(0.01));

        model.learningRate().words().set("0.5");
        model.optimizer().kind().set("RMSprop");
        assertThat(settings().optimizer().learningRate().initial()).isEqualTo(0.5);
    }

    @Test
    void options_of_the_optimizer_are_checked() {
        model.optimizer().kind().set("SGD");
        var momentum = model.optimizer().option("momentum");
        momentum.words().set("0.9");
        model.optimizer().option("nesterov").words().set("true");
        assertThat(settings().optimizer()).isEqualTo(new Optimizer.SGD(0.01, 0.9, true));

        momentum.words().set("1.5");
        assertThat(momentum.problem().get().english()).isEqualTo("momentum is from 0 to 1");
    }

    @Test
    void a_schedule_spans_the_run_and_is_undone_at_once() {
        model.trainingPictures().set(3200);
        model.schedule().kind().set("CosineDecay");
        assertThat(settings().optimizer().learningRate()).isEqualTo(new Decay.CosineDecay(0.001, 1000, 0, null, 0));

        model.schedule().option("warmup_target").words().set("0.01");
        model.schedule().option("warmup_steps").words().set("100");
        assertThat(settings().optimizer().learningRate().at(100)).isEqualTo(0.01);

        document.undo();
        document.undo();
        document.undo();
        assertThat(settings()).isEqualTo(TrainingSettings.DEFAULT);
        assertThat(model.schedule().kind().get()).isEqualTo("Constant");
    }

    @Test
    void several_numbers_are_typed_side_by_side() {
        model.schedule().kind().set("PiecewiseConstantDecay");
        model.schedule().option("boundaries").words().set("30; 40");
        model.schedule().option("values").words().set("0.1; 0.01; 0.001");
        assertThat(settings().optimizer().learningRate())
                .isEqualTo(new Decay.PiecewiseConstantDecay(List.of(30, 40), List.of(0.1, 0.01, 0.001)));

        model.schedule().option("boundaries").words().set("40 30");
        assertThat(model.schedule().option("boundaries").problem().get().english())
                .contains("rise");
    }

    @Test
    void another_optimizer_keeps_clipping_and_leaves_the_weight_decay_of_adamw() {
        model.optimizer().kind().set("AdamW");
        model.base().clip().set(BaseSettings.Clip.ALL_TOGETHER);
        model.base().clipAmount().words().set("0.5");
        assertThat(settings().optimizer().base())
                .isEqualTo(new Optimizer.AdamW().base().withGlobalClipnorm(0.5));

        model.optimizer().kind().set("SGD");
        assertThat(settings().optimizer().base()).isEqualTo(BaseOptions.NONE.withGlobalClipnorm(0.5));
    }

    @Test
    void loss_and_weights_of_classes_are_chosen() {
        model.loss().kind().set("CategoricalFocalCrossentropy");
        model.loss().option("gamma").words().set("3");
        assertThat(settings().loss()).isEqualTo(new Loss.CategoricalFocalCrossentropy(List.of(0.25), 3, false, 0));

        model.weighing().set(SettingsViewModel.Weighing.BALANCED);
        assertThat(settings().classWeights()).isEqualTo(new ClassWeights.Balanced());
        document.undo();
        assertThat(model.weighing().get()).isEqualTo(SettingsViewModel.Weighing.SAME);
    }

    @Test
    void validation_is_a_share_the_test_pictures_or_nothing() {
        var share = model.validationShare();
        share.words().set("12.5");
        assertThat(settings().validation()).isEqualTo(new Validation.Share(0.125));

        model.validation().set(SettingsViewModel.Check.NONE);
        assertThat(settings().validation()).isEqualTo(new Validation.None());
        document.undo();
        assertThat(model.validation().get()).isEqualTo(SettingsViewModel.Check.SHARE);
    }

    private TrainingSettings settings() {
        return document.project().get().training();
    }
}
