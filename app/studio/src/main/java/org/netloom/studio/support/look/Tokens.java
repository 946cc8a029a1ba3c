package org.netloom.studio.support.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The colours of a look by name, for what is drawn without style sheets, such as a file.
public final class Tokens {
    private static final Pattern COLOUR = Pattern.compile("-nl-([\\w-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

    private final Map<String, String> colours;

    private Tokens(Map<String, String> colours) {
        this.colours = Map.copyOf(colours);
    }

    public static Tokens of(Theme theme) {
        var colours = new HashMap<String, String>();
        var sheet = Look.sheets(theme, true).getFirst();
        try (var in = URI.create(sheet).toURL().openStream()) {
            COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> colours.put(found.group(1), found.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tokens(colours);
    }

    /// Such as `#1b2230` for `text`.
    ///
    /// @throws IllegalArgumentException where the look has no such colour
    public String colour(String name) {
        var colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("No colour is named " + name);
        }
        return colour;
    }

    public Map<String, String> all() {
        return colours;
    }
}
