package org.netloom.studio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
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
        model.optimizer().set(SettingsViewModel.Kind.SGD);
        assertThat(settings().optimizer()).isEqualTo(new Optimizer.SGD(0.01));

        model.learningRate().words().set("0.5");
        model.optimizer().set(SettingsViewModel.Kind.RMSprop);
        assertThat(settings().optimizer().learningRate().initial()).isEqualTo(0.5);
    }

    @Test
    void options_of_the_optimizer_are_checked() {
        model.optimizer().set(SettingsViewModel.Kind.SGD);
        var momentum = model.options(SettingsViewModel.Kind.SGD).getFirst();
        momentum.words().set("0.9");
        model.nesterov().set(true);
        assertThat(settings().optimizer()).isEqualTo(new Optimizer.SGD(0.01, 0.9, true));

        momentum.words().set("1.5");
        assertThat(momentum.problem().get().english()).isEqualTo("momentum is at least 0 and below 1");
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
