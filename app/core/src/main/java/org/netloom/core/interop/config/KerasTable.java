package org.netloom.core.interop.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.netloom.core.json.Json;

/// What Keras 3 has for images: its classes with their options and defaults, as its own signatures
/// give them. An option that Netloom lacks does no harm as long as it has Keras' default.
public final class KerasTable {
    private static final JsonNode TABLE = load();

    private KerasTable() {}

    private static JsonNode load() {
        try (var in = KerasTable.class.getResourceAsStream("keras.json")) {
            return Json.mapper().readTree(Objects.requireNonNull(in, "keras.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String version() {
        return TABLE.path("keras").asText();
    }

    /// @param section `layers`, `optimizers`, `schedules`, `losses`, `initializers`, `regularizers` or
    ///     `constraints`
    public static List<String> names(String section) {
        var names = new ArrayList<String>();
        TABLE.path(section).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// The functions of `keras.activations`.
    public static List<String> activations() {
        var names = new ArrayList<String>();
        TABLE.path("activations").forEach(name -> names.add(name.asText()));
        return names;
    }

    /// All options of a class, in Keras' order, those without a default first.
    public static List<String> options(String section, String name) {
        var options = new ArrayList<String>();
        entry(section, name).path("required").forEach(option -> options.add(option.asText()));
        entry(section, name).path("defaults").fieldNames().forEachRemaining(options::add);
        return options;
    }

    /// Keras' default of an option; empty where the option is required or not Keras'.
    public static Optional<JsonNode> initial(String section, String name, String option) {
        return Optional.ofNullable(entry(section, name).path("defaults").get(option));
    }

    /// The class which a file means: `l1_l2`, `L1L2` and `l1l2` are the same. Empty where Keras has none.
    public static Optional<String> named(String section, String name) {
        var plain = plain(name);
        return names(section).stream()
                .filter(known -> plain(known).equals(plain))
                .findFirst();
    }

    /// Letters and digits alone, in lower case.
    public static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    static JsonNode defaults(String section, String name) {
        var defaults = entry(section, name).path("defaults");
        return defaults.isObject() ? defaults : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode entry(String section, String name) {
        return TABLE.path(section).path(name);
    }
}
