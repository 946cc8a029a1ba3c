package org.netloom.core.layers.shapes;

import org.netloom.core.layers.Layer;
import org.netloom.core.text.Text;

/// A way out of a misfit, as a layer can know it: without the graph around.
public sealed interface Cure {
    Text label();

    record PutBefore(Text label, Layer layer) implements Cure {}

    record Become(Text label, Layer layer) implements Cure {}

    record TakeOut(Text label) implements Cure {}
}
