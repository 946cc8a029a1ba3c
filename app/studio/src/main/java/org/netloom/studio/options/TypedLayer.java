package org.netloom.studio.options;

import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.core.layers.options.RecordOptions.Option;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.core.text.Text;

/// A layer whose options are being typed, word by word.
final class TypedLayer {
    private static final Map<String, String> SHORT = Map.of(
            "stride", "strides",
            "kernel", "kernel_size",
            "pool", "pool_size",
            "dilation", "dilation_rate",
            "bias", "use_bias",
            "regularizer", "kernel_regularizer",
            "initializer", "kernel_initializer",
            "constraint", "kernel_constraint");
    private static final Set<String> NO = Set.of("no", "false", "off", "0");

    private final List<Option> options;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Layer initial;

    TypedLayer(Layer initial) {
        this.initial = initial;
        options = LayerOptions.of(initial);
    }

    /// The options go in by their order, so that what depends on another comes behind it.
    Layer layer() {
        var layer = initial;
        // Keras takes the window for the stride where none is given.
        if (values.containsKey("pool_size") && !values.containsKey("strides")) {
            values.put("strides", values.get("pool_size"));
        }
        for (var option : options) {
            if (values.containsKey(option.name())) {
                layer = LayerOptions.with(layer, option.name(), values.get(option.name()));
            }
        }
        return layer;
    }

    /// Takes a word off the line, and what belongs to it.
    void take(Deque<String> words) {
        var word = words.removeFirst();
        int equals = word.indexOf('=');
        if (equals > 0) {
            var option = named(word.substring(0, equals)).orElseThrow(() -> unknown(word.substring(0, equals)));
            put(option, word.substring(equals + 1), words);
        } else if (word.startsWith("/") && word.length() > 1 && named("strides").isPresent()) {
            put(named("strides").orElseThrow(), word.substring(1), words);
        } else if (word.matches("[-+.]?[0-9].*")) {
            put(nextOfNumbers(word), word, words);
        } else if (!takeChoice(word) && !takeKind(word, words) && !takeFlag(word)) {
            var option = named(word).orElseThrow(() -> unknown(word));
            if (option.type() == boolean.class && (words.isEmpty() || !isYesOrNo(words.getFirst()))) {
                values.put(option.name(), true);
            } else if (words.isEmpty()) {
                throw new InvalidOption(Text.of("{0} needs a value", option.name()));
            } else {
                put(option, words.removeFirst(), words);
            }
        }
    }

    /// A value of one of the options that are a choice: "same", "relu".
    private boolean takeChoice(String word) {
        for (var option : options) {
            var choice = OptionValues.choice(option, word);
            if (choice.isPresent() && !values.containsKey(option.name())) {
                values.put(option.name(), choice.get());
                return true;
            }
        }
        return false;
    }

    /// "l2 0.01", "he_normal", "max_norm 3": for the kernel where nothing else is said.
    private boolean takeKind(String word, Deque<String> words) {
        for (var option : options) {
            boolean free = !values.containsKey(option.name()) && !option.name().startsWith("bias");
            var kind = free ? kinds(option).flatMap(kinds -> kinds.find(word)) : Optional.empty();
            if (kind.isPresent()) {
                values.put(option.name(), withNumber(kind.get(), words));
                return true;
            }
        }
        return false;
    }

    private static Optional<Kinds<?>> kinds(Option option) {
        if (option.type() == Initializer.class) {
            return Optional.of(Kinds.INITIALIZERS);
        }
        if (option.type() == Regularizer.class) {
            return Optional.of(Kinds.REGULARIZERS);
        }
        return option.type() == Constraint.class ? Optional.of(Kinds.CONSTRAINTS) : Optional.empty();
    }

    private static Object withNumber(Object kind, Deque<String> words) {
        var first = RecordOptions.of((Record) kind).stream().findFirst();
        if (words.isEmpty()
                || !words.getFirst().matches("[-+.]?[0-9].*")
                || first.isEmpty()
                || first.get().type() != double.class) {
            return kind;
        }
        return RecordOptions.with(
                (Record) kind, first.get().name(), OptionText.number(first.get().name(), words.removeFirst()));
    }

    /// "no_bias", "nobias".
    private boolean takeFlag(String word) {
        if (!word.startsWith("no")) {
            return false;
        }
        var option = named(word.substring(2).replaceAll("^[_-]", "")).filter(o -> o.type() == boolean.class);
        option.ifPresent(o -> values.put(o.name(), false));
        return option.isPresent();
    }

    private Option nextOfNumbers(String word) {
        return options.stream()
                .filter(option -> OptionValues.isNumeric(option.type())
                        && !values.containsKey(option.name())
                        && !option.name().equals("seed"))
                .findFirst()
                .orElseThrow(() -> new InvalidOption(
                        Text.of("{0} takes no further number, and here is {1}", LayerCatalog.idOf(initial), word)));
    }

    private void put(Option option, String typed, Deque<String> words) {
        if (option.type() == boolean.class) {
            values.put(option.name(), !NO.contains(typed.toLowerCase(Locale.ROOT)));
            return;
        }
        var kind = kinds(option);
        if (kind.isPresent()) {
            var found = kind.get().find(typed);
            values.put(
                    option.name(),
                    withNumber(
                            found.<Object>map(k -> k)
                                    .orElseThrow(() ->
                                            new InvalidOption(Text.of("{0} cannot be {1}", option.name(), typed))),
                            words));
            return;
        }
        var all = new StringBuilder(typed);
        while (OptionValues.isSeveral(option.type())
                && !words.isEmpty()
                && words.getFirst().matches("-?[0-9]+(x[0-9]+)*")) {
            all.append(' ').append(words.removeFirst());
        }
        values.put(option.name(), OptionValues.read(option, all.toString()));
    }

    private Optional<Option> named(String word) {
        var name = SHORT.getOrDefault(word.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> name.length() > 2 && option.name().startsWith(name))
                        .findFirst());
    }

    private InvalidOption unknown(String word) {
        return new InvalidOption(Text.of("{0} has no option or value {1}", LayerCatalog.idOf(initial), word));
    }

    private static boolean isYesOrNo(String word) {
        return NO.contains(word.toLowerCase(Locale.ROOT))
                || Set.of("yes", "true", "on", "1").contains(word.toLowerCase(Locale.ROOT));
    }
}
