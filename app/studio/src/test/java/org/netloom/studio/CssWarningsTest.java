package org.netloom.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.studio.support.look.Appearance;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.look.Theme;
import org.netloom.studio.training.curves.CurveChart;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The toolkit says on the console where a style sheet asks for what there is not.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class CssWarningsTest {
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noStyleSheetAsksForWhatThereIsNot(Theme theme, FxRobot robot) {
        assertThat(warnings(() -> robot.interact(() -> {
                    var chart = new CurveChart(CurveChart.Scale.LOSS, true);
                    chart.setPrefSize(300, 200);
                    var focused = new CustomTextField();
                    var root = new VBox(
                            focused,
                            new CustomTextField(),
                            new TextField(),
                            new ComboBox<String>(),
                            new SearchableComboBox<String>(),
                            chart,
                            CurveChart.overRates());
                    var scene = new Scene(root, 800, 600);
                    new Look(Appearance.of(theme)).dress(scene);
                    stage.setScene(scene);
                    stage.show();
                    focused.requestFocus();
                })))
                .isEmpty();
    }

    @Test
    void aColourThatNobodyNamedIsNoticed(FxRobot robot) {
        assertThat(warnings(() -> robot.interact(() -> {
                    var field = new TextField();
                    field.setStyle("-fx-background-color: -no-such-colour;");
                    stage.setScene(new Scene(new VBox(field), 200, 100));
                    stage.show();
                })))
                .isNotEmpty();
    }

    private static List<String> warnings(Runnable show) {
        var heard = new CopyOnWriteArrayList<String>();
        var ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    heard.add(new SimpleFormatter().formatMessage(record));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        CSS.addHandler(ear);
        try {
            show.run();
            WaitForAsyncUtils.waitForFxEvents();
        } finally {
            CSS.removeHandler(ear);
        }
        return heard;
    }
}
