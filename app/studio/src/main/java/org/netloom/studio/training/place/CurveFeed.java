package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.netloom.studio.support.Seen;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.curves.CurveCard;

/// Brings the curves of the run in progress to two charts: ten times a second at most, and only while
/// they are seen.
public final class CurveFeed {
    private static final Duration PERIOD = Duration.millis(100);

    private final TrainingViewModel model;
    private final CurveCard loss;
    private final CurveCard accuracy;
    private final ObservableValue<Boolean> seen;
    private final Timeline timeline = new Timeline(new KeyFrame(PERIOD, event -> flush()));
    private long shown = -1;

    private CurveFeed(TrainingViewModel model, CurveCard loss, CurveCard accuracy, Node place) {
        this.model = model;
        this.loss = loss;
        this.accuracy = accuracy;
        seen = Seen.of(place);
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    static void connect(TrainingViewModel model, CurveCard loss, CurveCard accuracy, Node place) {
        var feed = new CurveFeed(model, loss, accuracy, place);
        feed.seen.subscribe(now -> feed.turn());
        model.state().subscribe(feed::turn);
    }

    private void turn() {
        boolean now = seen.getValue();
        if (now) {
            flush();
        }
        if (now && model.state().get().isActive()) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    private void flush() {
        var curves = model.curves();
        if (curves.version() == shown) {
            return;
        }
        shown = curves.version();
        loss.show(curves.loss(), curves.epochs(), text("The curves grow here while you train."));
        accuracy.show(curves.accuracy(), curves.epochs(), "");
    }
}
