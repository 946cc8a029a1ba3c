package org.netloom.core.layers.weights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.Kinds;
import org.netloom.core.text.Text;

/// What a layer may say about one of its tensors. In a layer's record a component `kernel` of this type
/// stands for Keras' `kernel_initializer`, `kernel_regularizer` and `kernel_constraint`.
public record WeightOptions(
        Initializer initializer,
        @Nullable Regularizer regularizer,
        @Nullable Constraint constraint) {

    /// Keras' usual kernel.
    public static WeightOptions kernel() {
        return of(new Initializer.GlorotUniform());
    }

    /// Keras' usual bias or beta.
    public static WeightOptions bias() {
        return of(new Initializer.Zeros());
    }

    /// Keras' usual gamma.
    public static WeightOptions factor() {
        return of(new Initializer.Ones());
    }

    public static WeightOptions of(Initializer initializer) {
        return new WeightOptions(initializer, null, null);
    }

    public WeightOptions constrainedBy(@Nullable Constraint other) {
        return new WeightOptions(initializer, regularizer, other);
    }

    public WeightOptions regularizedBy(@Nullable Regularizer other) {
        return new WeightOptions(initializer, other, constraint);
    }

    /// @throws InvalidOption when a tensor of `rank` dimensions cannot start or be constrained like this
    public void check(String tensor, int rank) {
        if (!initializer.fits(rank)) {
            throw new InvalidOption(Text.of(
                    "{0} is for tensors of other dimensions than the {1} of {2}",
                    Kinds.nameOf(initializer), rank, tensor));
        }
        if (constraint != null) {
            axes(constraint.axis(), tensor, rank);
        }
    }

    private static void axes(List<Integer> axes, String tensor, int rank) {
        if (axes.stream().anyMatch(axis -> axis < -rank || axis >= rank)) {
            throw new InvalidOption(Text.of("axis lies in 0 to {0} for {1}", rank - 1, tensor));
        }
    }
}
