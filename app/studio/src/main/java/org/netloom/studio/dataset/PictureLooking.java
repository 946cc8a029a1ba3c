package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.property.ReadOnlyStringWrapper;
import org.netloom.studio.dataset.grid.ThumbnailGrid;
import org.netloom.studio.dataset.look.LookView;
import org.netloom.studio.dataset.look.LookViewModel;

/// Goes through the pictures of the grid while one is seen large.
final class PictureLooking implements LookView.Gestures {
    private final ThumbnailGrid grid;
    private final PictureGestures gestures;
    private final LookViewModel look;
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");

    PictureLooking(ThumbnailGrid grid, PictureGestures gestures) {
        this.grid = grid;
        this.gestures = gestures;
        look = gestures.look();
    }

    /// Hidden while no picture is looked at.
    LookView view() {
        var view = new LookView(look, this, position.getReadOnlyProperty());
        look.at().subscribe(at -> {
            boolean opens = at != null && !view.isVisible();
            boolean closes = at == null && view.isFocusWithin();
            view.setVisible(at != null);
            grid.setVisible(at == null);
            if (at != null) {
                position.set(text("{0} of {1}", grid.position() + 1, grid.count()));
            }
            if (opens) {
                view.requestFocus();
            } else if (closes) {
                grid.requestFocus();
            }
        });
        return view;
    }

    @Override
    public void move(int by) {
        grid.step(by);
        int now = grid.selectedPicture().get();
        var at = look.at().get();
        if (now >= 0 && at != null && at.index() != now) {
            gestures.open(now);
        }
    }

    @Override
    public void predict() {
        var at = look.at().get();
        if (at != null) {
            gestures.predict(at.index());
        }
    }

    @Override
    public void close() {
        look.close();
    }
}
