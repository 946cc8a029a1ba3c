package org.netloom.studio.prediction;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture in a square, as the engine decoded it.
final class PictureBox extends StackPane {
    private static final int SMALL = 64;

    private final ImageView view = new ImageView();
    private final FontIcon nothing = new FontIcon("mdi2i-image-outline");

    PictureBox(double side) {
        getStyleClass().add("picture-box");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        view.setPreserveRatio(true);
        view.setFitWidth(side - 2);
        view.setFitHeight(side - 2);
        getChildren().addAll(nothing, view);
    }

    void show(@Nullable Pixels pixels) {
        nothing.setVisible(pixels == null);
        if (pixels == null) {
            view.setImage(null);
            return;
        }
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getByteRgbInstance(),
                        pixels.rgb(),
                        0,
                        3 * pixels.width());
        view.setSmooth(Math.max(pixels.width(), pixels.height()) > SMALL);
        view.setImage(image);
    }
}
