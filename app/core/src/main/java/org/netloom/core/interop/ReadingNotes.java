package org.netloom.core.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.layers.Unknown;
import org.netloom.core.text.Text;

/// What a person should know about a model that was read: gathered on the way, each thing once.
final class ReadingNotes {
    private final List<Text> notes = new ArrayList<>();
    private final Set<String> dtypes = new LinkedHashSet<>();
    private int frozen;

    void add(Text note) {
        notes.add(note);
    }

    /// What every layer says beside its options.
    void hear(JsonNode layer) {
        var config = layer.path("config");
        if (config.path("trainable").isBoolean() && !config.path("trainable").asBoolean()) {
            frozen++;
        }
        var dtype = config.path("dtype");
        var name = dtype.isTextual()
                ? dtype.asText()
                : dtype.path("config").path("name").asText();
        if (!name.isEmpty() && !name.equals("float32")) {
            dtypes.add(name);
        }
    }

    void denseOnMap(String block) {
        notes.add(Text.of(
                "{0} is a Dense that works on the channels of a map; here it is a Conv2D of 1×1 with the same weights.",
                block));
    }

    void unknown(String block, Unknown layer) {
        notes.add(Text.of("{0} ({1}) cannot be used: {2}", block, layer.id(), layer.reason()));
    }

    List<Text> all() {
        var all = new ArrayList<>(notes);
        if (frozen > 0) {
            all.add(Text.of("{0} layers are frozen in the file (trainable is false); here all layers train.", frozen));
        }
        if (!dtypes.isEmpty()) {
            all.add(Text.of("The model computes in {0}; Netloom computes in float32.", String.join(", ", dtypes)));
        }
        return all;
    }
}
