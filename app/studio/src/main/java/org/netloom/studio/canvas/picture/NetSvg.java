package org.netloom.studio.canvas.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.block.BlockFace;
import org.netloom.studio.canvas.block.BlockFaces;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.canvas.world.GroupFrame;
import org.netloom.studio.document.Checked;
import org.netloom.studio.support.look.StyleNames;
import org.netloom.studio.support.look.Tokens;

/// Draws a net as Scalable Vector Graphics 1.1, as it stands on the canvas: frames of groups and notes, wires
/// and the shapes on them, cards. FX thread: letters are measured.
public final class NetSvg {
    private static final double MARGIN = 24;
    private static final double LINE = 14;
    private static final String MONO = "font-size=\"11\" font-family=\"JetBrains Mono, monospace\"";

    private final Checked checked;
    private final Flow flow;
    private final Graph drawn;
    private final Graph shown;
    private final BlockFaces faces;
    private final SvgPen pen;

    private NetSvg(Checked checked, Tokens colours) {
        this.checked = checked;
        faces = new BlockFaces(checked);
        flow = Flow.of(checked.project().drawing());
        drawn = flow.drawn(checked.graph());
        shown = checked.folding().shown(drawn);
        var frames = frames();
        var notes = checked.project().drawing().notes().stream()
                .map(note -> NoteSlip.of(note, flow))
                .toList();
        var all = new ArrayList<Bounds>();
        shown.blocks().forEach(block -> all.add(Metrics.bounds(block)));
        frames.forEach(frame -> all.add(frame.place()));
        notes.forEach(note -> all.add(note.place()));
        pen = new SvgPen(colours, around(all));
        frames.forEach(this::frame);
        notes.forEach(note -> note.draw(pen));
    }

    public static String of(Checked checked, Tokens colours) {
        var svg = new NetSvg(checked, colours);
        checked.graph().links().stream()
                .filter(link -> !checked.folding().isInside(link))
                .forEach(svg::wire);
        svg.shown.blocks().forEach(block -> svg.card(block, svg.faces.of(block)));
        return svg.pen.finish();
    }

    private static Bounds around(Iterable<Bounds> all) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (var one : all) {
            left = Math.min(left, one.getMinX());
            top = Math.min(top, one.getMinY());
            right = Math.max(right, one.getMaxX());
            bottom = Math.max(bottom, one.getMaxY());
        }
        return left > right
                ? new BoundingBox(0, 0, 2 * MARGIN, 2 * MARGIN)
                : new BoundingBox(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    }

    private record Frame(String name, Bounds place) {}

    private List<Frame> frames() {
        return checked.project().drawing().groups().stream()
                .filter(group -> !group.collapsed())
                .map(group -> new Frame(
                        group.name(),
                        GroupFrame.around(Metrics.bounds(group.blocks().stream()
                                .map(drawn::find)
                                .flatMap(Optional::stream)
                                .toList()))))
                .toList();
    }

    private void frame(Frame frame) {
        pen.plate(frame.place(), 12, "bg", "line-strong");
        pen.words(
                frame.place().getMinX() + 12,
                frame.place().getMinY() + LINE,
                frame.name(),
                "dim",
                "font-size=\"11\" font-weight=\"bold\"");
    }

    private void wire(Link link) {
        var route = Route.of(drawn.block(link.from()), drawn.block(link.to()), drawn, flow);
        pen.line(route, faces.isInvalid(link) ? "danger" : "wire");
        var shape = faces.output(link.from());
        double width = Lettering.SHAPE.width(shape) + 8;
        var corner = route.words(width, LINE);
        pen.plate(new BoundingBox(corner.getX(), corner.getY(), width, LINE), 0, "bg", null);
        pen.words(corner.getX() + 4, corner.getY() + LINE - 3, shape, "dim", MONO);
    }

    private void card(Block block, BlockFace face) {
        var family = face.folded()
                ? "accent"
                : StyleNames.family(LayerCatalog.familyOf(block.layer())).replace("family-", "");
        var place = Metrics.bounds(block);
        var edge = face.isInvalid() ? "danger" : face.isWarned() ? "warn" : "line-strong";
        if (face.folded()) {
            var below = new BoundingBox(block.x() + 6, block.y() + 6, Metrics.WIDTH - 12, Metrics.HEIGHT - 1);
            pen.plate(below, 9, "raised", edge);
        }
        pen.plate(place, 10, "raised", edge);
        pen.plate(new BoundingBox(block.x(), block.y() + 8, 4, Metrics.HEIGHT - 16), 2, family, null);
        double room = Metrics.WIDTH - 28;
        double count = Lettering.PLAIN.width(face.parameters());
        var title = Lettering.BOLD.fitted(face.title(), room - count - 6);
        pen.words(block.x() + 16, block.y() + 23, title, "text", "font-size=\"13\" font-weight=\"bold\"");
        pen.words(
                place.getMaxX() - 12,
                block.y() + 23,
                face.parameters(),
                "faint",
                "font-size=\"13\" text-anchor=\"end\"");
        var line = Lettering.SMALL.fitted(face.line(), room);
        pen.words(block.x() + 16, block.y() + 41, line, face.isInvalid() ? "danger" : "dim", "font-size=\"12\"");
        if (face.share() > 0) {
            double most = Metrics.WIDTH - 28;
            pen.plate(
                    new BoundingBox(block.x() + 16, place.getMaxY() - 6, Math.max(2, most * face.share()), 2),
                    1,
                    family,
                    null);
        }
        if (!face.fed() && !(block.layer() instanceof Input)) {
            port(flow.input(block));
        }
        if (!face.feeding()) {
            port(flow.output(block));
        }
    }

    private void port(Point2D at) {
        pen.dot(at, 3.5, "raised", "wire");
    }
}
