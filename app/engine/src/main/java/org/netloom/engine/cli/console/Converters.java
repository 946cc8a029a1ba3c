package org.netloom.engine.cli.console;

import java.util.regex.Pattern;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Templates;
import org.netloom.core.project.Templates.Template;
import org.netloom.core.project.Validation;
import org.netloom.core.text.Failure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How words on the command line become values. What is not understood is wrong use.
public final class Converters {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})[x×](\\d{1,4})");

    private Converters() {}

    public static final class ToShape implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String text) {
            var match = SIZE.matcher(text);
            if (!match.matches()) {
                throw new TypeConversionException("a size is height x width x channels such as 32x32x3, not " + text);
            }
            try {
                int channels = Integer.parseInt(match.group(3));
                if (channels != 1 && channels != 3) {
                    throw new TypeConversionException("pictures have 1 channel (gray) or 3, not " + channels);
                }
                var shape = Shape.map(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), channels);
                return new Input(shape).shape();
            } catch (InvalidOption e) {
                throw new TypeConversionException(e.text().english());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("a size has no zeros, unlike " + text);
            }
        }
    }

    public static final class ToTemplate implements ITypeConverter<Template> {
        @Override
        public Template convert(String text) {
            try {
                return Templates.named(text);
            } catch (Failure e) {
                throw new TypeConversionException(e.text().english());
            }
        }
    }

    public static final class ToValidation implements ITypeConverter<Validation> {
        @Override
        public Validation convert(String text) {
            try {
                return Validation.parse(text);
            } catch (Failure e) {
                throw new TypeConversionException(e.text().english());
            }
        }
    }
}
