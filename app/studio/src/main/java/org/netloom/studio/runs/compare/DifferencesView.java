package org.netloom.studio.runs.compare;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.evidence.NetDiff;

/// In what settings and blocks the compared runs differ.
final class DifferencesView extends VBox {
    private static final int MOST = 40;
    private static final int WHOLE_NET = 60;
    private static final String NET = "net.";

    private final WordGrid settings = new WordGrid();
    private final Label netTitle = new Label(text("The net, block by block"));
    private final WordGrid net = new WordGrid();

    DifferencesView() {
        setId("differences");
        setSpacing(8);
        var title = new Label(text("What differs"));
        for (var heading : new Label[] {title, netTitle}) {
            heading.getStyleClass().add("section-heading");
        }
        net.setId("net-difference");
        getChildren().addAll(title, settings, netTitle, net);
    }

    void show(Comparison now) {
        settings(now);
        var diff = now.net();
        boolean shown = diff != null && diff.differs();
        netTitle.setVisible(shown);
        netTitle.setManaged(shown);
        net.setVisible(shown);
        net.setManaged(shown);
        net.getChildren().clear();
        if (diff != null && shown) {
            net(diff, now);
        }
    }

    private void settings(Comparison now) {
        settings.getChildren().clear();
        int at = 0;
        boolean netBeside = now.net() != null && now.net().differs();
        for (var difference : now.differences()) {
            if ((netBeside && difference.path().startsWith(NET)) || at > MOST) {
                continue;
            }
            if (at == 0) {
                settings.row(at++, "dim", titles(now));
            }
            var cells = new String[difference.values().size() + 1];
            cells[0] = difference.path();
            for (int i = 0; i < difference.values().size(); i++) {
                var value = difference.values().get(i);
                cells[i + 1] = value.isEmpty() ? "–" : value;
            }
            settings.row(at++, "figures", cells);
        }
        if (at == 0) {
            settings.row(
                    0,
                    "dim",
                    netBeside
                            ? text("Settings and pictures are the same.")
                            : text("Nothing: net, settings and pictures are the same."));
        }
    }

    private static String[] titles(Comparison now) {
        var titles = new String[now.runs().size() + 1];
        titles[0] = "";
        for (int i = 0; i < now.runs().size(); i++) {
            titles[i + 1] = now.runs().get(i).title();
        }
        return titles;
    }

    private void net(NetDiff diff, Comparison now) {
        net.row(0, "dim", "", "", now.runs().get(0).title(), now.runs().get(1).title());
        int at = 1;
        boolean whole = diff.rows().size() <= WHOLE_NET;
        for (var row : diff.rows()) {
            if (whole || !row.isSame()) {
                block(at++, row);
            }
        }
        if (diff.rewired()) {
            net.add(WordGrid.label(text("The wires differ, too."), "dim"), 0, at, 4, 1);
        }
    }

    private void block(int at, NetDiff.Row row) {
        var style = row.isSame()
                ? "dim"
                : row.before() == null ? "ok-text" : row.now() == null ? "danger-text" : "changed-text";
        var sign = row.isSame() ? "" : row.before() == null ? "+" : row.now() == null ? "−" : "≠";
        net.row(at, style, sign, row.name(), said(row, row.before()), said(row, row.now()));
    }

    private static String said(NetDiff.Row row, @Nullable String options) {
        return options == null ? "" : row.isSame() || options.isEmpty() ? row.layer() : options;
    }
}
