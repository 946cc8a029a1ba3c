package org.netloom.studio.canvas.block;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Family;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.geometry.Metrics;
import org.netloom.studio.support.look.StyleNames;

/// A block as a card: family band and glyph, name and parameters, one line of what matters, a port
/// above and below or, where the net flows to the right, on the left and on the right. Lays itself out;
/// the world places it.
public final class BlockView extends Region {
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    public static final double PORT = 12;
    static final double LEFT = 16;
    static final double RIGHT = 12;

    private final String name;
    private final Region share = styled(new Region(), "block-share");
    private final Region band = styled(new Region(), "block-band");
    private final Label title = styled(new Label(), "block-title");
    private final Label parameters = styled(new Label(), "block-parameters");
    private final Label detail = styled(new Label(), "block-detail");
    private final Region input = styled(new Region(), "port");
    private final Region output = styled(new Region(), "port");
    private FamilyGlyph glyph;
    private @Nullable BlockFace face;
    private boolean selected;
    private boolean sideways;

    public BlockView(BlockFace first) {
        name = first.block().name();
        glyph = glyph(first);
        setId("block-" + name);
        input.setId("in-" + name);
        output.setId("out-" + name);
        getStyleClass().add("block");
        setManaged(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        band.setMouseTransparent(true);
        share.setMouseTransparent(true);
        getChildren().addAll(band, glyph, title, parameters, detail, share, input, output);
        show(first);
    }

    public String name() {
        return name;
    }

    @Nullable
    public BlockFace face() {
        return face;
    }

    public void show(BlockFace next) {
        relocate(next.block().x(), next.block().y());
        resize(Metrics.WIDTH, Metrics.HEIGHT);
        if (next.equals(face)) {
            return;
        }
        if (face == null || next.folded() != face.folded() || family(next) != family(face)) {
            glyph = glyph(next);
            getChildren().set(1, glyph);
            var colour = next.folded() ? "family-group" : StyleNames.family(family(next));
            band.getStyleClass().setAll("block-band", colour);
            share.getStyleClass().setAll("block-share", colour);
        }
        face = next;
        title.setText(next.title());
        parameters.setText(next.parameters());
        detail.setText(next.line());
        input.setVisible(!(next.block().layer() instanceof Input));
        input.pseudoClassStateChanged(CONNECTED, next.fed());
        output.pseudoClassStateChanged(CONNECTED, next.feeding());
        pseudoClassStateChanged(StyleNames.INVALID, next.isInvalid());
        pseudoClassStateChanged(WARNED, next.isWarned());
        pseudoClassStateChanged(FOLDED, next.folded());
        setAccessibleText(next.spoken());
        requestLayout();
    }

    /// @param right whether the net flows to the right
    public void turn(boolean right) {
        if (right != sideways) {
            sideways = right;
            requestLayout();
        }
    }

    private static Family family(BlockFace face) {
        return LayerCatalog.familyOf(face.block().layer());
    }

    private static FamilyGlyph glyph(BlockFace face) {
        return face.folded() ? FamilyGlyph.ofGroup() : new FamilyGlyph(family(face));
    }

    public boolean isSelected() {
        return selected;
    }

    public void setSelected(boolean selected) {
        this.selected = selected;
        pseudoClassStateChanged(StyleNames.SELECTED, selected);
    }

    /// While a wire is drawn: whether it may end here, or may not.
    public void offer(boolean offered, boolean refused) {
        pseudoClassStateChanged(OFFERED, offered);
        pseudoClassStateChanged(REFUSED, refused);
    }

    public boolean isInput(Object node) {
        return node == input;
    }

    public boolean isOutput(Object node) {
        return node == output;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        band.resizeRelocate(0, 8, 4, getHeight() - 16);
        double glyphSize = glyph.prefWidth(-1);
        glyph.relocate(LEFT, 9 + (18 - glyph.prefHeight(-1)) / 2);
        double words = LEFT + Math.max(glyphSize, 14) + 6;
        double count = Math.min(parameters.prefWidth(-1), 96);
        parameters.resizeRelocate(width - RIGHT - count, 9, count, 18);
        title.resizeRelocate(words, 9, width - words - RIGHT - count - 6, 18);
        detail.resizeRelocate(LEFT, 27, width - LEFT - RIGHT, 18);
        double most = width - LEFT - RIGHT;
        double part = face == null ? 0 : face.share();
        share.resizeRelocate(LEFT, getHeight() - 6, part == 0 ? 0 : Math.max(2, most * part), 2);
        double across = ((sideways ? getHeight() : width) - PORT) / 2;
        double end = (sideways ? width : getHeight()) - PORT / 2;
        input.resizeRelocate(sideways ? -PORT / 2 : across, sideways ? across : -PORT / 2, PORT, PORT);
        output.resizeRelocate(sideways ? end : across, sideways ? across : end, PORT, PORT);
    }

    private static <T extends Region> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
