package org.netloom.studio.canvas.picture;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.netloom.core.drawing.Note;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.world.NoteView;
import org.netloom.studio.support.look.Typeface;

/// A note as it is drawn in a picture: its words in lines as long as the slip is wide.
record NoteSlip(Bounds place, List<String> lines, double lineHeight) {
    private static final Font FONT = Typeface.TEXT.at(12);
    private static final double SIDE = 10;
    private static final double ABOVE = 8;

    static NoteSlip of(Note note, Flow flow) {
        var text = new Text(note.text());
        text.setFont(FONT);
        text.setWrappingWidth(NoteView.WIDTH - 2 * SIDE);
        var broken = text.getLayoutInfo().getTextLines(false);
        var corner = flow.drawn(note.x(), note.y());
        double height = text.getLayoutBounds().getHeight();
        return new NoteSlip(
                new BoundingBox(corner.getX(), corner.getY(), NoteView.WIDTH, height + 2 * ABOVE),
                broken.stream()
                        .map(line ->
                                note.text().substring(line.start(), line.end()).strip())
                        .toList(),
                height / Math.max(1, broken.size()));
    }

    void draw(SvgPen pen) {
        pen.plate(place, 8, "warn-soft", "line");
        for (int i = 0; i < lines.size(); i++) {
            pen.words(
                    place.getMinX() + SIDE,
                    place.getMinY() + ABOVE + (i + 0.78) * lineHeight,
                    lines.get(i),
                    "text",
                    "font-size=\"12\"");
        }
    }
}
