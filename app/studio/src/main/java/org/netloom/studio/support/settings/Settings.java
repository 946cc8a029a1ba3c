package org.netloom.studio.support.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.look.Appearance;

/// What the studio remembers from one start to the next.
///
/// @param scale in percent; 0 for the system's
/// @param place the id of the place last shown
/// @param panes sizes in pixels by the name of the split
/// @param language a tag such as `de`; empty for the system's
/// @param engineThreads 0 for as many as the machine has cores
/// @param engineMemory megabytes that an engine may take; 0 for what fits the machine
public record Settings(
        int format,
        Appearance theme,
        int scale,
        @Nullable Bounds window,
        String place,
        Map<String, Double> panes,
        List<Recent> recent,
        boolean reopen,
        String projectsFolder,
        String language,
        int engineThreads,
        int engineMemory) {
    public static final int FORMAT = 1;
    public static final int MOST_RECENT = 12;
    public static final int LEAST_SCALE = 100;
    public static final int MOST_SCALE = 300;

    /// The window in screen coordinates, as it is when not maximised.
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// A project that was open at `opened` (ISO 8601 instant).
    public record Recent(String path, String opened) {}

    @SuppressWarnings("NullAway") // a file may lack what a newer version added
    public Settings {
        theme = theme == null ? Appearance.LIGHT : theme;
        scale = scale == 0 ? 0 : Math.clamp(scale, LEAST_SCALE, MOST_SCALE);
        engineThreads = Math.max(0, engineThreads);
        engineMemory = Math.max(0, engineMemory);
        place = place == null ? "" : place;
        panes = panes == null ? Map.of() : Map.copyOf(panes);
        recent = recent == null ? List.of() : recent.stream().limit(MOST_RECENT).toList();
        projectsFolder = projectsFolder == null ? "" : projectsFolder;
        language = language == null ? "" : language;
    }

    public static Settings fresh() {
        return new Settings(FORMAT, Appearance.SYSTEM, 0, null, "", Map.of(), List.of(), false, "", "", 0, 0);
    }

    public Settings withTheme(Appearance next) {
        return with(draft -> draft.theme = next);
    }

    /// @param percent 0 for the size the system wants
    public Settings withScale(int percent) {
        return with(draft -> draft.scale = percent);
    }

    public Settings withWindow(Bounds bounds) {
        return with(draft -> draft.window = bounds);
    }

    public Settings withPlace(String id) {
        return with(draft -> draft.place = id);
    }

    public Settings withPane(String name, double pixels) {
        var sizes = new LinkedHashMap<>(panes);
        sizes.put(name, pixels);
        return with(draft -> draft.panes = sizes);
    }

    public Settings withRecent(List<Recent> projects) {
        return with(draft -> draft.recent = projects);
    }

    public Settings withReopen(boolean last) {
        return with(draft -> draft.reopen = last);
    }

    public Settings withProjectsFolder(String folder) {
        return with(draft -> draft.projectsFolder = folder);
    }

    /// @param tag such as `de`; empty for the system's language
    public Settings withLanguage(String tag) {
        return with(draft -> draft.language = tag);
    }

    /// @param threads of engines that start from now on; 0 for as many as the machine has cores
    public Settings withEngineThreads(int threads) {
        return with(draft -> draft.engineThreads = threads);
    }

    /// @param megabytes of engines that start from now on; 0 for what fits the machine
    public Settings withEngineMemory(int megabytes) {
        return with(draft -> draft.engineMemory = megabytes);
    }

    private Settings with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /// Settings while one of them is changed.
    private static final class Draft {
        Appearance theme;
        int scale;

        @Nullable
        Bounds window;

        String place;
        Map<String, Double> panes;
        List<Recent> recent;
        boolean reopen;
        String projectsFolder;
        String language;
        int engineThreads;
        int engineMemory;

        Draft(Settings from) {
            theme = from.theme;
            scale = from.scale;
            window = from.window;
            place = from.place;
            panes = from.panes;
            recent = from.recent;
            reopen = from.reopen;
            projectsFolder = from.projectsFolder;
            language = from.language;
            engineThreads = from.engineThreads;
            engineMemory = from.engineMemory;
        }

        Settings settings() {
            return new Settings(
                    FORMAT,
                    theme,
                    scale,
                    window,
                    place,
                    panes,
                    recent,
                    reopen,
                    projectsFolder,
                    language,
                    engineThreads,
                    engineMemory);
        }
    }
}
