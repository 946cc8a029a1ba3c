package org.netloom.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Merging.Concatenate;
import org.netloom.core.layers.Merging.Multiply;
import org.netloom.core.layers.Merging.Subtract;
import org.netloom.core.layers.Pooling.GlobalMaxPooling2D;
import org.netloom.core.layers.Reshaping.Cropping2D;
import org.netloom.core.layers.Reshaping.Reshape;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult.Fits;
import org.netloom.core.layers.shapes.ShapeResult.Misfit;

class ShapeRulesTest {
    private static final Shape MAP = Shape.map(6, 4, 3);

    @Test
    void reshapeFindsOutOneDimensionItself() {
        assertThat(new Reshape(List.of(2, -1, 6)).shape(List.of(MAP))).isEqualTo(new Fits(Shape.map(2, 6, 6)));
        assertThat(new Reshape(List.of(-1)).shape(List.of(MAP))).isEqualTo(new Fits(Shape.flat(72)));
        assertThat(new Reshape(List.of(5, -1, 3)).shape(List.of(MAP))).isInstanceOf(Misfit.class);
        assertThat(new Reshape(List.of(71)).shape(List.of(MAP))).isInstanceOf(Misfit.class);
        assertThatThrownBy(() -> new Reshape(List.of(-1, -1, 3))).isInstanceOf(InvalidOption.class);
        assertThatThrownBy(() -> new Reshape(List.of(0))).isInstanceOf(InvalidOption.class);
    }

    @Test
    void aGlobalPoolCanKeepAMap() {
        assertThat(new GlobalMaxPooling2D(true).shape(List.of(MAP))).isEqualTo(new Fits(Shape.map(1, 1, 3)));
        assertThat(new GlobalMaxPooling2D(false).shape(List.of(MAP))).isEqualTo(new Fits(Shape.flat(3)));
    }

    @Test
    void croppingLeavesAtLeastAPixel() {
        assertThat(new Cropping2D(new Border(1, 2, 0, 3)).shape(List.of(MAP))).isEqualTo(new Fits(Shape.map(3, 1, 3)));
        assertThat(new Cropping2D(Border.of(2)).shape(List.of(MAP))).isInstanceOf(Misfit.class);
    }

    @Test
    void mergingSpreadsWhatHasOneOfSomething() {
        assertThat(new Multiply().shape(List.of(MAP, Shape.flat(3)))).isEqualTo(new Fits(MAP));
        assertThat(new Add().shape(List.of(Shape.map(6, 4, 1), Shape.map(1, 1, 3))))
                .isEqualTo(new Fits(MAP));
        assertThat(new Add().shape(List.of(MAP, Shape.flat(4)))).isInstanceOf(Misfit.class);
        assertThat(new Subtract().shape(List.of(MAP, MAP, MAP))).isInstanceOf(Misfit.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 6×4×6", "3, 6×4×6", "2, 6×8×3", "1, 12×4×3", "-3, 12×4×3"})
    void concatenateGrowsAlongItsAxis(int axis, String shape) {
        assertThat(((Fits) new Concatenate(axis).shape(List.of(MAP, MAP))).shape())
                .hasToString(shape);
    }

    @Test
    void concatenateWantsTheOtherAxesEqual() {
        assertThat(new Concatenate(1).shape(List.of(MAP, Shape.map(2, 4, 3)))).isEqualTo(new Fits(Shape.map(8, 4, 3)));
        assertThat(new Concatenate().shape(List.of(MAP, Shape.map(2, 4, 3)))).isInstanceOf(Misfit.class);
        assertThat(new Concatenate().shape(List.of(MAP, Shape.flat(3)))).isInstanceOf(Misfit.class);
        assertThat(new Concatenate(2).shape(List.of(Shape.flat(3), Shape.flat(3))))
                .isInstanceOf(Misfit.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2; [[2,2],[2,2]]", "[1,2]; [[1,1],[2,2]]", "[[1,2],[3,4]]; [[1,2],[3,4]]"})
    void aBorderIsReadInAllOfKerasForms(String json, String full) throws JsonProcessingException {
        var border = Json.mapper().readValue(json, Border.class);

        assertThat(Json.line(border)).isEqualTo(full);
    }
}
