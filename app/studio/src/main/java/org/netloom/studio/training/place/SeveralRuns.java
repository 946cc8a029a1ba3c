package org.netloom.studio.training.place;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.netloom.studio.training.queue.SeveralViewModel;

/// What concerns more than one run.
///
/// @param queue those that wait
/// @param search makes several of them
/// @param series the table of those that belong together
/// @param seriesShown whether that is looked at in place of the curves
/// @param anySeries whether there is one
public record SeveralRuns(
        Node queue,
        SeveralViewModel search,
        Supplier<Node> series,
        BooleanProperty seriesShown,
        ObservableValue<Boolean> anySeries) {}
