package org.netloom.studio.canvas.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.options.RecordOptions.Option;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.project.Preprocessing;
import org.netloom.studio.support.Localization;

/// The one line of what matters on a block: "32 filters · 3×3 · stride 2 · relu". Options that are as
/// Keras would have them anyway are left out.
public final class Caption {
    private static final int MOST = 2000;
    private static final Map<Said, String> SAID = new ConcurrentHashMap<>();

    private Caption() {}

    /// What was said of which layer: reading a record's options takes long, and nets repeat themselves.
    private record Said(Layer layer, Preprocessing preprocessing, Locale language) {}

    public static String of(Layer layer, Preprocessing preprocessing) {
        if (SAID.size() > MOST) {
            SAID.clear();
        }
        return SAID.computeIfAbsent(
                new Said(layer, preprocessing, Localization.locale()), said -> word(said.layer, said.preprocessing));
    }

    private static String word(Layer layer, Preprocessing preprocessing) {
        if (layer instanceof Input(Shape shape)) {
            return input(shape, preprocessing);
        }
        var initial = LayerCatalog.find(LayerCatalog.idOf(layer)).map(LayerCatalog.Entry::initial);
        var parts = new ArrayList<String>();
        var options = LayerOptions.of(layer);
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            boolean usual =
                    initial.filter(usually -> sameOption(usually, option)).isPresent();
            word(option, i == 0, usual, options).ifPresent(parts::add);
        }
        return parts.isEmpty() ? purpose(layer) : String.join(" · ", parts);
    }

    private static String input(Shape shape, Preprocessing preprocessing) {
        var colours = Localization.text(shape.channels() == 1 ? "grayscale" : "colour");
        return colours + ", " + number(preprocessing.apply(0)) + " … " + number(preprocessing.apply(255));
    }

    private static boolean sameOption(Layer initial, Option option) {
        return LayerOptions.of(initial).stream()
                .anyMatch(o -> o.name().equals(option.name()) && Objects.equals(o.value(), option.value()));
    }

    private static Optional<String> word(Option option, boolean first, boolean usual, List<Option> all) {
        return switch (option.value()) {
            case Integer count
            when option.name().equals("filters") ->
                Optional.of(Localization.text("{0} filters", String.valueOf(count)));
            case Integer count
            when option.name().equals("units") -> Optional.of(Localization.text("{0} units", String.valueOf(count)));
            case Size size when option.name().endsWith("_size") -> Optional.of(size.toString());
            case Size size when option.name().equals("strides") -> strides(size, all);
            case Size size when !usual -> Optional.of(option.name() + " " + size);
            case Boolean flag when !usual -> Optional.of(flagWord(option.name(), flag));
            case Constraint.MaxNorm(double most, var axis) ->
                Optional.of(Localization.text("max-norm {0}", number(most)));
            case Range range
            when first || !usual ->
                Optional.of(spaced(option.name()) + " " + number(range.low()) + " … " + number(range.high()));
            case Numbers numbers
            when first ->
                Optional.of(spaced(option.name())
                        + " "
                        + numbers.values().stream().map(Caption::number).collect(Collectors.joining("; ")));
            case Border border when first -> Optional.of(border.toString());
            case List<?> several
            when option.name().equals("target_shape") ->
                Optional.of(several.stream().map(String::valueOf).collect(Collectors.joining("×")));
            case Double number when all.size() == 1 -> Optional.of(number(number));
            case Double number when first -> Optional.of(spaced(option.name()) + " " + number(number));
            case Number number when !usual -> Optional.of(spaced(option.name()) + " " + number(number.doubleValue()));
            case Enum<?> choice when first || shown(option.name(), choice, usual) -> Optional.of(lower(choice));
            case null, default -> Optional.empty();
        };
    }

    private static boolean shown(String option, Enum<?> choice, boolean usual) {
        return !usual && !lower(choice).equals("linear") && !option.endsWith("_initializer");
    }

    /// Keras takes the window's size for the stride of a pooling, 1 for that of a convolution.
    private static Optional<String> strides(Size strides, List<Option> all) {
        var window = all.stream().filter(o -> o.name().equals("pool_size")).findFirst();
        var usual = window.isPresent() ? window.get().value() : Size.of(1);
        if (strides.equals(usual)) {
            return Optional.empty();
        }
        return Optional.of(Localization.text(
                "stride {0}",
                strides.height() == strides.width() ? String.valueOf(strides.height()) : strides.toString()));
    }

    private static String flagWord(String option, boolean flag) {
        var word = spaced(option.startsWith("use_") ? option.substring(4) : option);
        return flag ? word : Localization.text("no {0}", word);
    }

    /// The first clause of the catalogue's sentence.
    private static String purpose(Layer layer) {
        return LayerCatalog.find(LayerCatalog.idOf(layer))
                .map(entry -> Localization.text(entry.description()).split("[,.:]", 2)[0])
                .orElse("");
    }

    public static String number(double value) {
        var text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e")
                ? text
                : text.replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }

    private static String spaced(String name) {
        return name.replace('_', ' ');
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
