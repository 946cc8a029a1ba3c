package org.netloom.studio.training.trial;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.core.protocol.RateSearch;
import org.netloom.core.protocol.RateSearch.Tried;
import org.netloom.studio.training.curves.CurveChart;
import org.netloom.studio.training.curves.MetricCurves.Plot;
import org.netloom.studio.training.curves.Points;
import org.netloom.studio.training.settings.field.SettingWords;

/// The loss against the learning rate, and the rate that it suggests. Shown only while one is searched
/// for or was found; Escape closes it.
public final class RateView extends VBox {
    private final CurveChart chart = CurveChart.overRates();
    private final Label words = new Label();
    private final Button use = new Button();

    public RateView(RateViewModel model) {
        setId("rate-finder");
        getStyleClass().addAll("card", "rate-finder");
        var title = new Label(text("Learning rate"));
        title.getStyleClass().add("strong");
        words.setWrapText(true);
        words.setId("rate-words");
        var bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        use.setId("use-rate");
        use.getStyleClass().add("accent");
        use.setOnAction(event -> model.use());
        var close = new Button();
        close.setId("close-rate");
        close.setOnAction(event -> model.close());
        close.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.state().get() instanceof RateTrial.Searching ? text("Cancel") : text("Close"),
                        model.state()));
        close.setMinWidth(Region.USE_PREF_SIZE);
        use.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(words, use, close);
        row.getStyleClass().add("rate-row");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(title, row, bar, chart);
        setMinSize(0, 0);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.close();
            }
        });
        model.state().subscribe(now -> {
            show(now);
            boolean searching = now instanceof RateTrial.Searching;
            shown(bar, searching);
            shown(this, !(now instanceof RateTrial.Closed));
            if (!(now instanceof RateTrial.Closed)) {
                (use.isVisible() ? use : close).requestFocus();
            }
        });
    }

    private void show(RateTrial now) {
        words.setText(
                switch (now) {
                    case RateTrial.Closed _ -> "";
                    case RateTrial.Searching _ ->
                        text("The rate rises from step to step on a net of its own; your weights stay as they are.");
                    case RateTrial.Failed(var why) -> text(why);
                    case RateTrial.Found(var search) -> words(search);
                });
        Double suggested = now instanceof RateTrial.Found(var search) ? search.suggested() : null;
        use.setText(suggested == null ? "" : text("Use {0}", SettingWords.plain(suggested)));
        shown(use, suggested != null);
        shown(chart, now instanceof RateTrial.Found);
        chart.show(now instanceof RateTrial.Found(var search) ? plot(search) : Plot.EMPTY, 1, List.of());
    }

    private static String words(RateSearch search) {
        return search.suggested() == null || search.lowest() == null
                ? text("The loss did not fall at any rate: look at the net and the pictures.")
                : text(
                        "The loss falls steepest at {0} and is lowest at {1}: beyond it steps are too large.",
                        SettingWords.plain(search.suggested()), SettingWords.plain(search.lowest()));
    }

    /// The point that stands out is the suggestion.
    private static Plot plot(RateSearch search) {
        var tried = search.tried();
        var rates = tried.stream().mapToDouble(one -> Math.log10(one.rate())).toArray();
        var suggested = search.suggested();
        var point = suggested == null
                ? Points.NONE
                : new Points(new double[] {Math.log10(suggested)}, new double[] {at(search, suggested)});
        return new Plot(
                new Points(rates, tried.stream().mapToDouble(Tried::loss).toArray()),
                new Points(rates, tried.stream().mapToDouble(Tried::smoothed).toArray()),
                point);
    }

    private static double at(RateSearch search, double rate) {
        return search.tried().stream()
                .filter(one -> one.rate() >= rate * 0.97)
                .findFirst()
                .map(Tried::smoothed)
                .orElse(0.0);
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
