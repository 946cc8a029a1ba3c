package org.netloom.studio.inspector;

import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;

/// A control for one option. It hands over each value as it is typed and shows why one was refused.
interface OptionEditor {

    Node node();

    /// Shows the document's value; what is being typed stays as it is while it means the same.
    void show(@Nullable Object value);

    /// Where values go; answers why one is not taken.
    @FunctionalInterface
    interface Change {
        Optional<Text> apply(@Nullable Object value);
    }
}
