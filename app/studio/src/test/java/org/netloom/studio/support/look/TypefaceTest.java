package org.netloom.studio.support.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class TypefaceTest {
    @Start
    void start(Stage stage) {
        Typeface.load();
    }

    @Test
    void drawingsGetTheBundledFontsAndNotTheSystems() {
        assertThat(Typeface.TEXT.at(12).getName()).isEqualTo("Inter Netloom Regular");
        assertThat(Typeface.BOLD.at(12).getName()).isEqualTo("Inter Netloom Bold");
        assertThat(Typeface.MONO.at(12).getName()).isEqualTo("JetBrains Mono Regular");
        assertThat(Typeface.TEXT.at(12).getFamily())
                .isNotEqualTo(Font.getDefault().getFamily());
    }
}
