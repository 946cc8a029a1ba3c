package org.netloom.studio.palette;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.netloom.core.layers.Family;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.canvas.block.FamilyGlyph;
import org.netloom.studio.support.CalmTextField;

/// All layers by family, the pieces that a person keeps, the nets of the samples, and a search field. Arrows
/// walk through them, Enter adds one to the net.
public final class PaletteView extends VBox {
    private final TextField search = new CalmTextField();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Consumer<Entry> add;
    private final PieceList pieces;

    /// @param add puts a layer below the selected block
    public PaletteView(Consumer<Entry> add, PieceList pieces) {
        this.add = add;
        this.pieces = pieces;
        setId("palette");
        getStyleClass().add("palette");
        search.setId("palette-search");
        search.setPromptText(text("Search layers"));
        list.getStyleClass().add("palette-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(search, new Insets(0, 12, 4, 12));
        getChildren().addAll(search, scroll);
        search.textProperty().subscribe(this::fill);
        pieces.pieces().all().addListener((InvalidationListener) change -> fill(search.getText()));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
    }

    /// Puts the cursor into the search field.
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void fill(String words) {
        list.getChildren().clear();
        for (var family : Family.values()) {
            var found = LayerCatalog.entries().stream()
                    .filter(entry -> entry.family() == family && matches(entry, words))
                    .toList();
            if (!found.isEmpty()) {
                heading(text(family.label()), new FamilyGlyph(family));
                found.forEach(entry -> list.getChildren().add(PaletteEntry.of(entry, () -> add.accept(entry))));
            }
        }
        var kept = pieces.entries(words);
        if (!kept.isEmpty()) {
            heading(text("Pieces"), FamilyGlyph.ofGroup());
            list.getChildren().addAll(kept);
        }
        var samples = pieces.samples(words);
        if (!samples.isEmpty()) {
            heading(text("Nets of the samples"), FamilyGlyph.ofGroup());
            list.getChildren().addAll(samples);
        }
        if (list.getChildren().isEmpty()) {
            var nothing = new Label(text("No layer is called {0}.", words));
            nothing.getStyleClass().add("dim");
            nothing.setWrapText(true);
            list.getChildren().add(nothing);
        }
    }

    private void heading(String words, FamilyGlyph glyph) {
        var heading = new Label(words, glyph);
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        list.getChildren().add(heading);
    }

    /// Every word is in the name, the family or the description; a name is found by its initials too.
    static boolean matches(Entry entry, String words) {
        var initials = entry.id().replaceAll("[^A-Z0-9]", "").toLowerCase(Locale.ROOT);
        var all = (entry.id() + " " + initials + " " + text(entry.family().label()) + " " + text(entry.description()))
                .toLowerCase(Locale.ROOT);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(all::contains);
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> focus(0);
            case ENTER -> {
                var entries = entries();
                if (!entries.isEmpty()) {
                    entries.getFirst().add();
                }
            }
            case ESCAPE -> search.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void listKey(KeyEvent event) {
        var entries = entries();
        var owner = getScene().getFocusOwner();
        int at = entries.indexOf(owner);
        if (at < 0) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> focus(Math.min(at + 1, entries.size() - 1));
            case UP -> {
                if (at == 0) {
                    search();
                } else {
                    focus(at - 1);
                }
            }
            case ENTER -> entries.get(at).add();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(int index) {
        var entries = entries();
        if (index < entries.size()) {
            var entry = entries.get(index);
            entry.requestFocus();
            show(entry);
        }
    }

    private void show(Node entry) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = entry.getBoundsInParent().getMinY();
            double seen = scroll.getVvalue() * hidden;
            double height = scroll.getViewportBounds().getHeight();
            if (top < seen || top + entry.getBoundsInParent().getHeight() > seen + height) {
                scroll.setVvalue(Math.clamp((top - height / 2) / hidden, 0, 1));
            }
        }
    }

    private List<PaletteEntry> entries() {
        var entries = new ArrayList<PaletteEntry>();
        for (var child : list.getChildren()) {
            if (child instanceof PaletteEntry entry) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
