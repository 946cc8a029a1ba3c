package org.netloom.studio.inspector;

import java.util.List;
import java.util.function.Predicate;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.layers.options.Numbers;
import org.netloom.core.layers.options.Range;
import org.netloom.core.layers.options.RecordOptions.Option;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.weights.Constraint;
import org.netloom.core.layers.weights.Initializer;
import org.netloom.core.layers.weights.Regularizer;
import org.netloom.studio.options.OptionText;

/// The editor that fits an option, by its type.
final class OptionEditors {
    private OptionEditors() {}

    /// @param possible whether the option may have a value of an enum; others are not offered
    static OptionEditor of(Option option, Predicate<Enum<?>> possible, OptionEditor.Change change, Runnable settle) {
        var name = option.name();
        var type = option.type();
        if (type == int.class) {
            return new TypedEditor<>(typed -> OptionText.integer(name, typed), String::valueOf, change, settle);
        }
        if (type == double.class) {
            return new TypedEditor<Double>(typed -> OptionText.number(name, typed), OptionText::of, change, settle);
        }
        if (type == boolean.class) {
            return new FlagEditor(change, settle);
        }
        if (type == Integer.class) {
            return new TypedEditor<>(typed -> OptionText.integer(name, typed), String::valueOf, change, settle)
                    .optional();
        }
        if (type == Double.class) {
            return new TypedEditor<Double>(typed -> OptionText.number(name, typed), OptionText::of, change, settle)
                    .optional();
        }
        if (type == Size.class) {
            return given(
                    option,
                    new TypedEditor<Size>(typed -> OptionText.size(name, typed), OptionText::of, change, settle));
        }
        if (type == Shape.class) {
            return new TypedEditor<Shape>(typed -> OptionText.shape(name, typed), OptionText::of, change, settle);
        }
        if (type == Border.class) {
            return new TypedEditor<Border>(typed -> OptionText.border(name, typed), OptionText::of, change, settle);
        }
        if (type == Range.class) {
            return given(
                    option,
                    new TypedEditor<Range>(typed -> OptionText.range(name, typed), OptionText::of, change, settle));
        }
        if (type == Numbers.class) {
            return given(
                    option,
                    new TypedEditor<Numbers>(
                            typed -> OptionText.numbersOf(name, typed), OptionText::of, change, settle));
        }
        if (type == List.class) {
            return given(
                    option,
                    new TypedEditor<List<Integer>>(
                            typed -> OptionText.list(name, typed), OptionText::of, change, settle));
        }
        if (type == Initializer.class) {
            return new KindEditor(name, Kinds.INITIALIZERS, option.optional(), change, settle);
        }
        if (type == Regularizer.class) {
            return new KindEditor(name, Kinds.REGULARIZERS, option.optional(), change, settle);
        }
        if (type == Constraint.class) {
            return new KindEditor(name, Kinds.CONSTRAINTS, option.optional(), change, settle);
        }
        if (type.isEnum()) {
            return new ChoiceEditor(type, possible, change, settle);
        }
        throw new IllegalStateException("The inspector has no editor for options of " + type);
    }

    /// Options that may be without a value can be left blank.
    private static OptionEditor given(Option option, TypedEditor<?> editor) {
        return option.optional() ? editor.optional() : editor;
    }
}
