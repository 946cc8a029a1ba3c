package org.netloom.studio.canvas.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.GraphJson;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

/// Blocks on the system's clipboard, as the JSON of a project file: they can be pasted into another
/// project, and as text into a mail.
public final class BlockClipboard {
    private static final DataFormat BLOCKS = format("application/x-netloom-blocks");

    private BlockClipboard() {}

    public static void put(Graph part) {
        var json = Json.pretty(GraphJson.write(part));
        var content = new ClipboardContent();
        content.put(BLOCKS, json);
        content.putString(json);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Empty where the clipboard holds something else.
    public static Optional<Graph> get() {
        var clipboard = Clipboard.getSystemClipboard();
        var json = clipboard.hasContent(BLOCKS) ? clipboard.getContent(BLOCKS) : clipboard.getString();
        if (!(json instanceof String text) || !text.contains("\"blocks\"")) {
            return Optional.empty();
        }
        try {
            return Optional.of(GraphJson.read(Json.parse(text, JsonNode.class)))
                    .filter(graph -> !graph.blocks().isEmpty());
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static DataFormat format(String name) {
        var known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
