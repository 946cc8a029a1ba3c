package org.netloom.studio.support.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the studio keeps what belongs to the user and not to a project. `NETLOOM_CONFIG` names
/// another folder, for tests and for several studios on one machine.
public final class ConfigFolder {
    private ConfigFolder() {}

    public static Path locate() {
        return locate(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    static Path locate(Map<String, String> environment, String system, String home) {
        var named = read(environment, "NETLOOM_CONFIG");
        if (named.isPresent()) {
            return Path.of(named.get());
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return read(environment, "APPDATA")
                    .map(Path::of)
                    .orElse(Path.of(home, "AppData", "Roaming"))
                    .resolve("Netloom");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Netloom");
        }
        return read(environment, "XDG_CONFIG_HOME")
                .map(Path::of)
                .orElse(Path.of(home, ".config"))
                .resolve("netloom");
    }

    private static Optional<String> read(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
