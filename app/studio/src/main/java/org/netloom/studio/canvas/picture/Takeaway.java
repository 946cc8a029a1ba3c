package org.netloom.studio.canvas.picture;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.netloom.core.graph.Graph;
import org.netloom.core.interop.code.KerasCode;
import org.netloom.core.text.Failure;
import org.netloom.studio.document.Checked;
import org.netloom.studio.support.look.Tokens;

/// Puts the net on the clipboard for other programs: as a picture, as SVG, as Keras code.
public final class Takeaway {
    private static final double SHARP = 2;
    /// Pictures get no longer than this, in pixels.
    private static final double LONGEST = 8000;

    private Takeaway() {}

    /// @param net what is drawn, without the view's zoom
    public static void picture(Node net, Tokens colours) {
        var bounds = net.getBoundsInLocal();
        double scale = Math.min(SHARP, LONGEST / Math.max(bounds.getWidth(), bounds.getHeight()));
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.web(colours.colour("bg")));
        parameters.setTransform(Transform.scale(scale, scale));
        var content = new ClipboardContent();
        content.putImage(net.snapshot(parameters, null));
        Clipboard.getSystemClipboard().setContent(content);
    }

    public static void svg(Checked checked, Tokens colours) {
        var drawn = NetSvg.of(checked, colours);
        var content = new ClipboardContent();
        content.put(format("image/svg+xml"), drawn);
        content.putString(drawn);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// @throws Failure where the net has errors
    public static void code(Graph graph) throws Failure {
        var content = new ClipboardContent();
        content.putString(KerasCode.of(graph));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static DataFormat format(String name) {
        var known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
