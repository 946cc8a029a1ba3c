package org.netloom.studio.runs.export;

import static org.netloom.studio.support.Localization.text;

/// As what a run can be written.
enum ExportKind {
    REPORT(".html"),
    HISTORY(".csv"),
    CURVES_SVG(".svg"),
    CURVES_PNG(".png"),
    /// A folder rather than a file.
    TENSORBOARD("");

    private final String ending;

    ExportKind(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    String words() {
        return switch (this) {
            case REPORT -> text("A report (HTML)…");
            case HISTORY -> text("The history (CSV)…");
            case CURVES_SVG -> text("The curves as SVG…");
            case CURVES_PNG -> text("The curves as a picture (PNG)…");
            case TENSORBOARD -> text("Events for TensorBoard…");
        };
    }
}
