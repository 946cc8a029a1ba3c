package org.netloom.studio.dataset.look;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Picture;

/// A square with a picture in it.
final class PictureFrame extends StackPane {
    private final ImageView view = new ImageView();

    PictureFrame() {
        getStyleClass().add("picture-frame");
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    void side(double side) {
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        view.setFitWidth(side);
        view.setFitHeight(side);
    }

    void show(@Nullable Picture picture) {
        view.setImage(picture == null ? null : image(picture));
        view.setSmooth(picture != null && Math.max(picture.width(), picture.height()) > view.getFitWidth());
    }

    private static Image image(Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getByteRgbInstance(),
                        picture.withChannels(3).pixels(),
                        0,
                        3 * picture.width());
        return image;
    }
}
