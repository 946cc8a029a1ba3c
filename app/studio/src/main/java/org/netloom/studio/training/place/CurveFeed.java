package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import java.time.Duration;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.Seen;
import org.netloom.studio.support.Ticker;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.curves.CurveCard;
import org.netloom.studio.training.curves.MetricCurves;
import org.netloom.studio.training.curves.Points;

/// Brings the curves of the run in progress to two charts: ten times a second at most, and only while
/// they are seen.
public final class CurveFeed {
    private static final Duration PERIOD = Duration.ofMillis(100);

    private final TrainingViewModel model;
    private final CurveCard loss;
    private final CurveCard accuracy;
    private final @Nullable CurveCard rate;
    private final ObservableValue<Boolean> seen;
    private final Ticker ticker = new Ticker(PERIOD, this::flush);
    private List<Points> losses = List.of();
    private List<Points> accuracies = List.of();
    private long shown = -1;

    private CurveFeed(
            TrainingViewModel model, CurveCard loss, CurveCard accuracy, @Nullable CurveCard rate, Node place) {
        this.model = model;
        this.loss = loss;
        this.accuracy = accuracy;
        this.rate = rate;
        seen = Seen.of(place);
    }

    /// @param rate for the learning rate; null for none
    static void connect(
            TrainingViewModel model, CurveCard loss, CurveCard accuracy, @Nullable CurveCard rate, Node place) {
        var feed = new CurveFeed(model, loss, accuracy, rate, place);
        feed.pin();
        feed.seen.subscribe(now -> feed.turn());
        model.state().subscribe(feed::turn);
        model.pinned().addListener((InvalidationListener) change -> feed.again());
    }

    private void turn() {
        boolean now = seen.getValue();
        if (now) {
            flush();
        }
        if (now && model.state().get().isActive()) {
            ticker.start();
        } else {
            ticker.stop();
        }
    }

    /// Their curves stay as they are while they are pinned.
    private void pin() {
        var pinned = model.pinned();
        int most = MetricCurves.OTHERS / Math.max(1, pinned.size());
        losses = pinned.stream().map(run -> run.loss(most)).toList();
        accuracies = pinned.stream().map(run -> run.accuracy(most)).toList();
    }

    private void again() {
        pin();
        shown = -1;
        turn();
    }

    private void flush() {
        var curves = model.curves();
        if (curves.version() == shown) {
            return;
        }
        shown = curves.version();
        loss.show(curves.loss(), curves.epochs(), losses, text("The curves grow here while you train."));
        accuracy.show(curves.accuracy(), curves.epochs(), accuracies, "");
        if (rate != null) {
            rate.show(curves.rate(), curves.epochs(), "");
        }
    }
}
