package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.curves.CurveCard;
import org.netloom.studio.training.curves.CurveChart;
import org.netloom.studio.training.queue.SeveralView;
import org.netloom.studio.training.settings.SettingsView;
import org.netloom.studio.training.settings.SettingsViewModel;
import org.netloom.studio.training.trial.ForecastView;
import org.netloom.studio.training.trial.ForecastViewModel;
import org.netloom.studio.training.trial.RateTrial;
import org.netloom.studio.training.trial.RateView;
import org.netloom.studio.training.trial.RateViewModel;

/// The place Train: settings on the left; run, figures and large curves on the right.
public final class TrainView extends BorderPane {
    private final TrainingViewModel model;

    /// @param several what concerns more than one run
    public TrainView(
            TrainingViewModel model,
            SettingsViewModel settings,
            ForecastViewModel forecast,
            RateViewModel rate,
            SeveralRuns several,
            Actions actions) {
        this.model = model;
        getStyleClass().add("train-place");
        setLeft(settings(settings, actions));
        var loss = new CurveCard(text("Loss"), CurveChart.Scale.LOSS, true);
        var accuracy = new CurveCard(text("Accuracy"), CurveChart.Scale.SHARE, true);
        loss.setId("loss-chart");
        accuracy.setId("accuracy-chart");
        var rates = new CurveCard(text("Learning rate"), CurveChart.Scale.LOSS, true).plain();
        rates.setId("rate-chart");
        var further = further(rates, new RatioView(model.meter()));
        var charts = new VBox(loss, accuracy, further);
        charts.getStyleClass().add("curves");
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        loss.setPrefHeight(200);
        accuracy.setPrefHeight(200);
        var finder = new RateView(rate);
        VBox.setVgrow(finder, Priority.ALWAYS);
        var series = new LazyPane(several.series());
        several.seriesShown().subscribe(shown -> {
            if (shown) {
                series.make();
            }
        });
        VBox.setVgrow(series, Priority.ALWAYS);
        var body = new VBox(
                new RunRow(model, actions),
                forecast(forecast),
                new LiveControls(model),
                new RunEndView(model),
                new FiguresView(model.meter()),
                new PinnedView(model),
                several.queue(),
                finder,
                new SeveralView(several.search()),
                new SeriesSwitch(several),
                charts,
                series);
        body.getStyleClass().add("train-body");
        VBox.setVgrow(charts, Priority.ALWAYS);
        body.setMinWidth(0);
        var other = Bindings.createBooleanBinding(
                () -> !(rate.state().get() instanceof RateTrial.Closed)
                        || several.search().open().get(),
                rate.state(),
                several.search().open());
        shownWhen(charts, other.not().and(several.seriesShown().not()));
        shownWhen(series, other.not().and(several.seriesShown()));
        setCenter(body);
        CurveFeed.connect(model, loss, accuracy, rates, this);
    }

    private static Node further(Region rates, Region ratios) {
        var row = new HBox(rates, ratios);
        row.getStyleClass().add("further-curves");
        HBox.setHgrow(rates, Priority.ALWAYS);
        HBox.setHgrow(ratios, Priority.ALWAYS);
        rates.setPrefWidth(200);
        ratios.setPrefWidth(200);
        row.setPrefHeight(180);
        row.setMinHeight(120);
        return row;
    }

    /// Of the next run: not while one goes on.
    private Node forecast(ForecastViewModel forecast) {
        var view = new ForecastView(forecast, model.active());
        shownWhen(view, model.active().not());
        return view;
    }

    private static void shownWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private Node settings(SettingsViewModel settings, Actions actions) {
        var title = new Label(text("Training"));
        title.getStyleClass().add("pane-title");
        var later = new Label(text("Changes apply to the next run."));
        later.getStyleClass().addAll("dim", "small-text");
        later.visibleProperty().bind(model.active());
        later.managedProperty().bind(model.active());
        var scroll =
                new ScrollPane(new VBox(title, later, new SettingsView(settings, actions.button(Action.FIND_RATE))));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("side-panel", "settings-panel");
        return scroll;
    }
}
