package org.netloom.studio.support;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is in a scene, and neither it nor anything that it lies in is hidden.
public final class Seen {
    private static final ObservableValue<Boolean> HIDDEN = new ReadOnlyBooleanWrapper(false);

    private Seen() {}

    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().flatMap(scene -> visible(node)).orElse(false);
    }

    private static ObservableValue<Boolean> visible(Node node) {
        return node.visibleProperty()
                .flatMap(visible ->
                        visible ? node.parentProperty().flatMap(Seen::visible).orElse(true) : HIDDEN);
    }
}
