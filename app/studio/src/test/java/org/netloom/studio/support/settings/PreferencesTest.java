package org.netloom.studio.support.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.studio.support.look.Appearance;

class PreferencesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsRememberedIsThereAtTheNextStart() {
        var bounds = new Settings.Bounds(10, 20, 1200, 800, true);
        try (var preferences = Preferences.load(folder)) {
            preferences.update(settings -> settings.withTheme(Appearance.DARK)
                    .withWindow(bounds)
                    .withPane("palette", 220)
                    .withRecent(List.of(new Settings.Recent("/a/b", "2026-11-21T10:15:00Z"))));
        }
        try (var preferences = Preferences.load(folder)) {
            var settings = preferences.current();
            assertThat(settings.theme()).isEqualTo(Appearance.DARK);
            assertThat(settings.window()).isEqualTo(bounds);
            assertThat(settings.panes()).isEqualTo(Map.of("palette", 220.0));
            assertThat(settings.recent()).extracting(Settings.Recent::path).containsExactly("/a/b");
        }
    }

    @Test
    void aChangeOfOneSettingLeavesTheOthers() {
        var one = Settings.fresh()
                .withTheme(Appearance.DARK)
                .withScale(125)
                .withWindow(new Settings.Bounds(1, 2, 3, 4, false))
                .withPlace("runs")
                .withPane("palette", 220)
                .withRecent(List.of(new Settings.Recent("/a", "2026-11-21T10:15:00Z")))
                .withReopen(true)
                .withProjectsFolder("/p")
                .withLanguage("de")
                .withEngineThreads(3)
                .withEngineMemory(2048);

        assertThat(one)
                .isEqualTo(new Settings(
                        Settings.FORMAT,
                        Appearance.DARK,
                        125,
                        new Settings.Bounds(1, 2, 3, 4, false),
                        "runs",
                        Map.of("palette", 220.0),
                        List.of(new Settings.Recent("/a", "2026-11-21T10:15:00Z")),
                        true,
                        "/p",
                        "de",
                        3,
                        2048));
    }

    @Test
    void aDamagedFileMeansAFreshStart() throws IOException {
        Files.writeString(folder.resolve("studio.json"), "{\"theme\": \"DA");
        try (var preferences = Preferences.load(folder)) {
            assertThat(preferences.current()).isEqualTo(Settings.fresh());
        }
    }

    @Test
    void aFileThatLacksFieldsKeepsTheOthers() throws IOException {
        Files.writeString(folder.resolve("studio.json"), "{\"format\": 1, \"theme\": \"DARK\", \"unknown\": 3}");
        try (var preferences = Preferences.load(folder)) {
            assertThat(preferences.current()).isEqualTo(Settings.fresh().withTheme(Appearance.DARK));
        }
    }

    @Test
    void theEnvironmentNamesTheFolderBeforeTheSystemDoes() {
        assertThat(ConfigFolder.locate(Map.of("NETLOOM_CONFIG", "/x"), "Linux", "/home/me"))
                .isEqualTo(Path.of("/x"));
        assertThat(ConfigFolder.locate(Map.of("XDG_CONFIG_HOME", "/home/me/cfg"), "Linux", "/home/me"))
                .isEqualTo(Path.of("/home/me/cfg/netloom"));
        assertThat(ConfigFolder.locate(Map.of(), "Mac OS X", "/Users/me"))
                .isEqualTo(Path.of("/Users/me/Library/Application Support/Netloom"));
    }
}
