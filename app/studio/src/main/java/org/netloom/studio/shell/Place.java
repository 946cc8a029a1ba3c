package org.netloom.studio.shell;

import java.util.Arrays;
import java.util.Locale;

/// The five places of the window, in the order of the work. The icon is an outline on a 24 pixel
/// square.
public enum Place {
    DATA("Data", "M4 4h7v7h-7z M13 4h7v7h-7z M4 13h7v7h-7z M13 13h7v7h-7z"),
    DESIGN(
            "Design",
            "M6.5 3h11a1.5 1.5 0 0 1 1.5 1.5v2a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-2a1.5 1.5 0 0 1 1.5-1.5z"
                    + " M6.5 16h11a1.5 1.5 0 0 1 1.5 1.5v2a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-2a1.5 1.5 0 0 1 1.5-1.5z"
                    + " M12 8v8"),
    TRAIN("Train", "M4 5c3 10 8 13 16 14 M4 20V4"),
    RESULTS("Results", "M5 20V10 M12 20V4 M19 20v-7"),
    PREDICT("Predict", "M12 3v11 M8 10l4 4 4-4 M4 20h16");

    private final String title;
    private final String outline;

    Place(String title, String outline) {
        this.title = title;
        this.outline = outline;
    }

    public String title() {
        return title;
    }

    public String outline() {
        return outline;
    }

    /// How preferences name this place.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Place byId(String id) {
        return Arrays.stream(values())
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElse(DESIGN);
    }
}
