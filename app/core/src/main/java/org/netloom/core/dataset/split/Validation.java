package org.netloom.core.dataset.split;

import org.netloom.core.text.Failure;

/// Where the validation samples come from when the folders give none.
public sealed interface Validation {

    /// A share of the training samples, over 0 and under 1, drawn class by class.
    record Fraction(double share) implements Validation {
        public Fraction {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("a share of " + share);
            }
        }
    }

    /// The test samples.
    record Test() implements Validation {}

    /// No validation at all.
    record None() implements Validation {}

    /// Reads `0.2`, `test` or `none`; 0 means none.
    static Validation parse(String text) throws Failure {
        return switch (text) {
            case "test" -> new Test();
            case "none" -> new None();
            default -> {
                double share;
                try {
                    share = Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    share = Double.NaN;
                }
                if (!(share >= 0 && share < 1)) {
                    throw Failure.of(
                            "\"{0}\" is no validation: give a share such as 0.2 (under 1), test or none.", text);
                }
                yield share == 0 ? new None() : new Fraction(share);
            }
        };
    }
}
