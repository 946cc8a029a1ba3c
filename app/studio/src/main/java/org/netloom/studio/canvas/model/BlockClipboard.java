package org.netloom.studio.canvas.model;

import static org.netloom.studio.support.Localization.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.GraphJson;
import org.netloom.core.interop.KerasImport;
import org.netloom.core.interop.code.GeneratorCode;
import org.netloom.core.interop.code.KerasCodeReader;
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

    /// What the clipboard holds as blocks: those that were copied here, Keras code, or the JSON of a Keras
    /// model. Empty where it holds something else.
    ///
    /// @throws Failure where it seems to be a net, and cannot be read
    public static Optional<Graph> get() throws Failure {
        var clipboard = Clipboard.getSystemClipboard();
        var held = clipboard.hasContent(BLOCKS) ? clipboard.getContent(BLOCKS) : clipboard.getString();
        if (!(held instanceof String text)) {
            return Optional.empty();
        }
        if (text.stripLeading().startsWith("{")) {
            return json(text);
        }
        return KerasCodeReader.mayBeCode(text) ? Optional.of(KerasCodeReader.read(text)) : Optional.empty();
    }

    /// How the code on the clipboard varies its pictures.
    public static Optional<GeneratorCode> generator() {
        var clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasContent(BLOCKS) || clipboard.getString() == null
                ? Optional.empty()
                : GeneratorCode.in(clipboard.getString());
    }

    private static Optional<Graph> json(String text) throws Failure {
        if (text.contains("\"class_name\"") && text.contains("\"layers\"")) {
            return Optional.of(KerasImport.read(Json.parse(text, JsonNode.class), text("What is on the clipboard"))
                    .graph());
        }
        if (!text.contains("\"blocks\"")) {
            return Optional.empty();
        }
        return Optional.of(GraphJson.read(Json.parse(text, JsonNode.class)))
                .filter(graph -> !graph.blocks().isEmpty());
    }

    private static DataFormat format(String name) {
        var known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
