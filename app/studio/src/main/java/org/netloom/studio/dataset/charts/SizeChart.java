package org.netloom.studio.dataset.charts;

import java.util.List;
import javafx.scene.layout.VBox;
import org.netloom.core.dataset.health.SizeBins.Bin;

/// A bar for each bin of sizes.
final class SizeChart extends VBox {
    private static final double NAMES = 96;

    void show(List<Bin> bins) {
        int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        getChildren().setAll(bins.stream().map(bin -> bar(bin, most)).toList());
    }

    private static Bar bar(Bin bin, int most) {
        var bar = new Bar(NAMES, "size-part");
        bar.show(bin.label(), most, bin.count());
        return bar;
    }
}
