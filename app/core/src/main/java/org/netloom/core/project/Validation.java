package org.netloom.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// What a run is checked on after each epoch: a stratified share of the training split, the test
/// split, or nothing. In files and commands `0.2`, `test` or `none`. A dataset with a validation
/// folder of its own uses that in place of a share.
public sealed interface Validation {
    Validation DEFAULT = new Share(0.2);

    record Share(double fraction) implements Validation {
        public Share {
            if (!(fraction > 0 && fraction < 1)) {
                throw new InvalidOption(Text.of("validation is a share between 0 and 1"));
            }
        }

        @Override
        public String toString() {
            return String.valueOf(fraction);
        }
    }

    record Test() implements Validation {
        @Override
        public String toString() {
            return "test";
        }
    }

    record None() implements Validation {
        @Override
        public String toString() {
            return "none";
        }
    }

    @JsonValue
    default String json() {
        return toString();
    }

    @JsonCreator
    static Validation parse(String text) throws Failure {
        return switch (text) {
            case "test" -> new Test();
            case "none" -> new None();
            default -> share(text);
        };
    }

    /// A file may also hold a bare number.
    @JsonCreator
    static Validation of(double share) throws Failure {
        return share(String.valueOf(share));
    }

    /// 0 means none.
    private static Validation share(String text) throws Failure {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share < 1) {
                return share == 0 ? new None() : new Share(share);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Failure.of("Validation is a share between 0 and 1, \"test\" or \"none\", not \"{0}\".", text);
    }
}
