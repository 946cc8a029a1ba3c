package org.netloom.core.interop.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.augment.AugmentationSettings;
import org.netloom.core.layers.options.FillMode;

class GeneratorCodeTest {

    @Test
    void readsTheSettingsOfATutorial() {
        var code = GeneratorCode.in("""
                test_datagen = ImageDataGenerator(rescale=1./255)
                train_datagen = tf.keras.preprocessing.image.ImageDataGenerator(
                    rescale=1./255,  # to 0…1
                    rotation_range=20,
                    width_shift_range=0.1,
                    height_shift_range=.2,
                    shear_range=15,
                    zoom_range=[0.8, 1.2],
                    horizontal_flip=True,
                    vertical_flip=False,
                    fill_mode='reflect')
                train = train_datagen.flow_from_directory('data/train', target_size=(150, 150))
                """).orElseThrow();

        assertThat(code.settings())
                .isEqualTo(new AugmentationSettings(true, false, 20, 0.1, 0.2, 15, 0.2, 0, 0, 0, FillMode.REFLECT, 0));
        assertThat(code.taken()).contains("rotation_range=20", "zoom_range=[0.8, 1.2]", "horizontal_flip=True");
        assertThat(code.left()).isEmpty();
    }

    @Test
    void namesWhatHasNoMeaningHere() {
        var code = GeneratorCode.in("""
                ImageDataGenerator(featurewise_center=True, width_shift_range=4, zoom_range=[0.5, 1],
                    brightness_range=(0.5, 1.5), channel_shift_range=0., rescale=2, zca_whitening=False,
                    rotation_range=400, preprocessing_function=preprocess_input, validation_split=0.2,
                    vertical_flip=True)""").orElseThrow();

        assertThat(code.taken()).containsExactly("vertical_flip=True");
        assertThat(code.left())
                .containsExactly(
                        "featurewise_center",
                        "width_shift_range",
                        "zoom_range",
                        "brightness_range",
                        "rescale",
                        "rotation_range",
                        "preprocessing_function");
    }

    @Test
    void whatVariesNothingIsNotFound() {
        assertThat(GeneratorCode.in("ImageDataGenerator(rescale=1/255, fill_mode='nearest')"))
                .isEmpty();
        assertThat(GeneratorCode.in("ImageDataGenerator(rotation_range=20")).isEmpty();
        assertThat(GeneratorCode.in("ImageDataGenerator(**options)")).isEmpty();
        assertThat(GeneratorCode.in("Dense(10)")).isEmpty();
    }

    @Test
    void whatAGeneratorLacksStaysAsItWas() {
        var now = new AugmentationSettings(false, true, 5, 0, 0, 0, 0, 0.1, 0.3, 0.4, FillMode.NEAREST, 0);
        var then = GeneratorCode.in("ImageDataGenerator(zoom_range=0.2)")
                .orElseThrow()
                .over(now);

        assertThat(then)
                .isEqualTo(new AugmentationSettings(false, false, 0, 0, 0, 0, 0.2, 0.1, 0.3, 0.4, FillMode.NEAREST, 0));
    }
}
