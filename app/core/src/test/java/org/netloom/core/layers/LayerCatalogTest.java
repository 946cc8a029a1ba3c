package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.text.SnakeCase;

class LayerCatalogTest {

    @Test
    void listsEveryLayerThereIsOnce() {
        var listed = LayerCatalog.entries().stream()
                .<Class<?>>map(entry -> entry.initial().getClass())
                .toList();

        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(records(Layer.class).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Conv2D, conv2d", "MaxPooling2D, max_pooling2d", "GlobalAveragePooling2D, global_average_pooling2d",
        "BatchNormalization, batch_normalization", "kernelSize, kernel_size", "useBias, use_bias"
    })
    void turnsNamesIntoThoseOfKeras(String java, String keras) {
        assertThat(SnakeCase.of(java)).isEqualTo(keras);
    }

    @Test
    void findsByKerasClassName() {
        assertThat(LayerCatalog.find("MaxPooling2D")).isPresent();
        assertThat(LayerCatalog.find("Unknown")).isEmpty();
        assertThat(LayerCatalog.idOf(new Unknown("Mystery", Map.of()))).isEqualTo("Mystery");
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.<Class<?>>of(type).filter(kind -> kind != Unknown.class)
                : Stream.of(type.getPermittedSubclasses()).flatMap(LayerCatalogTest::records);
    }
}
