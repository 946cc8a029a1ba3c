package org.netloom.studio.canvas.block;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.project.Preprocessing;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.support.Localization;
import org.netloom.studio.support.look.Typeface;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class CaptionTest {
    private static final double ROOM = Metrics.WIDTH - BlockView.LEFT - BlockView.RIGHT;
    private static final double SIZE = 12;

    private Font font;

    @Start
    void start(Stage stage) {
        Typeface.load();
        font = Typeface.TEXT.at(SIZE);
    }

    @AfterEach
    void speakAsBefore() {
        Localization.use("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aLayerAsItIsDraggedInSaysItsLineWhole(String language) {
        Localization.use(language);
        assertThat(LayerCatalog.entries())
                .extracting(entry -> Caption.of(entry.initial(), Preprocessing.DEFAULT))
                .allSatisfy(words -> assertThat(width(words)).as(words).isLessThan(ROOM));
    }

    private double width(String words) {
        var text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
