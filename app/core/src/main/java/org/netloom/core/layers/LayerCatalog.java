package org.netloom.core.layers;

import static org.netloom.core.layers.LayerCatalog.Entry.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netloom.core.layers.Activating.ELU;
import org.netloom.core.layers.Activating.LeakyReLU;
import org.netloom.core.layers.Activating.PReLU;
import org.netloom.core.layers.Activating.ReLU;
import org.netloom.core.layers.Activating.Softmax;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Convolution.Conv2DTranspose;
import org.netloom.core.layers.DepthwiseConvolution.DepthwiseConv2D;
import org.netloom.core.layers.DepthwiseConvolution.SeparableConv2D;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Merging.Average;
import org.netloom.core.layers.Merging.Concatenate;
import org.netloom.core.layers.Merging.Maximum;
import org.netloom.core.layers.Merging.Minimum;
import org.netloom.core.layers.Merging.Multiply;
import org.netloom.core.layers.Merging.Subtract;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Normalizing.LayerNormalization;
import org.netloom.core.layers.Pooling.AveragePooling2D;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.GlobalMaxPooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.AlphaDropout;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Regularization.GaussianDropout;
import org.netloom.core.layers.Regularization.GaussianNoise;
import org.netloom.core.layers.Regularization.SpatialDropout2D;
import org.netloom.core.layers.Reshaping.Cropping2D;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.Reshaping.Reshape;
import org.netloom.core.layers.Reshaping.UpSampling2D;
import org.netloom.core.layers.Reshaping.ZeroPadding2D;
import org.netloom.core.layers.options.Border;
import org.netloom.core.layers.options.Interpolation;
import org.netloom.core.layers.options.Size;
import org.netloom.core.text.Text;

/// All layers there are: one line each, those that come before the net proper in [PictureLayers]. Palette, inspector
// and project file follow from it.
public final class LayerCatalog {

    /// @param initial what a block starts with when it is dragged in: Keras' defaults
    public record Entry(Family family, Layer initial, Text description) {
        static Entry entry(Family family, Layer initial, String description) {
            return new Entry(family, initial, Text.of(description));
        }

        public String id() {
            return idOf(initial);
        }
    }

    private static final List<Entry> NET = List.of(
            entry(
                    Family.CONVOLUTION,
                    new Conv2D(32, 3),
                    "Slides small filters over the picture and learns what each should look for. Layers behind it see larger and larger parts of the picture."),
            entry(
                    Family.CONVOLUTION,
                    new SeparableConv2D(32, 3),
                    "A depthwise convolution followed by one of 1×1. Nearly as good as Conv2D with far fewer weights."),
            entry(
                    Family.CONVOLUTION,
                    new DepthwiseConv2D(3),
                    "Slides a filter over each channel by itself. Channels are mixed by a Conv2D of 1×1 behind it."),
            entry(
                    Family.CONVOLUTION,
                    new Conv2DTranspose(32, 3),
                    "Makes a map larger by learned filters. It is the way back of Conv2D."),
            entry(
                    Family.POOLING,
                    new MaxPooling2D(2),
                    "Keeps the strongest answer in each window and makes the map smaller. So later layers see more of the picture at less cost."),
            entry(
                    Family.POOLING,
                    new AveragePooling2D(2),
                    "Takes the mean of each window and makes the map smaller. It is gentler than the largest value, which keeps single peaks."),
            entry(
                    Family.POOLING,
                    new GlobalMaxPooling2D(false),
                    "Takes each channel's maximum, the strongest answer of its filter. It tells whether something is there, not where."),
            entry(
                    Family.POOLING,
                    new GlobalAveragePooling2D(),
                    "Takes the mean of each channel: one number for each filter. It replaces Flatten with far fewer parameters behind it."),
            entry(
                    Family.DENSE,
                    new Dense(64, ActivationFunction.LINEAR),
                    "Connects every value with every unit. The last one has a unit for each class."),
            entry(
                    Family.SHAPE,
                    new Flatten(),
                    "Lays a map out as one row, as Dense wants it. The order is rows, columns, channels."),
            entry(
                    Family.SHAPE,
                    new Reshape(List.of(-1)),
                    "Gives the same values another shape, such as 4, 4, 8. One number may be -1: what is left over."),
            entry(
                    Family.SHAPE,
                    new UpSampling2D(Size.of(2), Interpolation.NEAREST),
                    "Makes a map larger, by repeating or blending pixels. It learns nothing; a convolution behind it can smooth the result."),
            entry(
                    Family.SHAPE,
                    new ZeroPadding2D(Border.of(1)),
                    "Puts rows and columns of zeros around a map. So the next convolution reaches the border without padding of its own."),
            entry(
                    Family.SHAPE,
                    new Cropping2D(Border.of(0)),
                    "Takes rows and columns off the sides of a map. It fits branches to each other whose sizes differ by a few pixels."),
            entry(
                    Family.ACTIVATION,
                    new Activation(ActivationFunction.RELU),
                    "Bends values, so that layers on top of each other can learn more than one alone. Start with relu; softmax belongs at the end."),
            entry(
                    Family.ACTIVATION,
                    new ReLU(),
                    "Cuts off what is below 0. A ceiling, a slope and a threshold can be set."),
            entry(
                    Family.ACTIVATION,
                    new LeakyReLU(0.3),
                    "Lets a share of what is below 0 through. So no unit stops learning."),
            entry(
                    Family.ACTIVATION,
                    new PReLU(),
                    "Lets a share below 0 through, and learns which. Share it along axes 1 and 2 for one slope a channel."),
            entry(
                    Family.ACTIVATION,
                    new ELU(1),
                    "Bends what is below 0 smoothly towards a lower bound. Means stay closer to 0 than with relu."),
            entry(
                    Family.ACTIVATION,
                    new Softmax(),
                    "Turns values into shares, which are positive and add up to 1. It belongs at the end of a classifier."),
            entry(
                    Family.REGULARISATION,
                    new Dropout(0.5),
                    "Switches off a share of the values at random while training, so that the net does not rely on few. Use it before Dense; it does nothing afterwards."),
            entry(
                    Family.REGULARISATION,
                    new SpatialDropout2D(0.5, null),
                    "Switches off whole channels of a map at random while training. It suits maps better than Dropout, whose neighbours give away what is missing."),
            entry(
                    Family.REGULARISATION,
                    new GaussianNoise(0.1, null),
                    "Adds normal noise to the values while training. The net learns not to care for small differences."),
            entry(
                    Family.REGULARISATION,
                    new GaussianDropout(0.5, null),
                    "Multiplies the values by normal noise around 1 while training. It works as Dropout does, but switches nothing off."),
            entry(
                    Family.REGULARISATION,
                    new AlphaDropout(0.5, null),
                    "A Dropout for selu: it keeps mean and variance as they are. Use it with selu and lecun_normal only."),
            entry(
                    Family.NORMALISATION,
                    new BatchNormalization(),
                    "Normalises each channel, to mean 0 and variance 1 over the batch, which makes training quicker and steadier. Afterwards it uses the means that training gathered."),
            entry(
                    Family.NORMALISATION,
                    new LayerNormalization(),
                    "Normalises each picture by itself, to mean 0 and variance 1. It does not depend on the batch, so it suits small batches."),
            entry(
                    Family.MERGING,
                    new Add(),
                    "Adds inputs of one shape, value by value. With a wire past some layers it makes a residual block."),
            entry(
                    Family.MERGING,
                    new Subtract(),
                    "First input minus the second, value by value. Use it to show the net the difference of two branches."),
            entry(
                    Family.MERGING,
                    new Multiply(),
                    "Multiplies several inputs, value by value. A flat row scales the channels of a map, as attention does."),
            entry(
                    Family.MERGING,
                    new Average(),
                    "Takes the mean of its inputs, value by value. It joins branches without making the numbers larger."),
            entry(
                    Family.MERGING,
                    new Maximum(),
                    "Keeps the largest of its inputs, value by value. The strongest branch wins at each place."),
            entry(
                    Family.MERGING,
                    new Minimum(),
                    "Keeps the smallest of its inputs, value by value. Something counts only where all branches see it."),
            entry(
                    Family.MERGING,
                    new Concatenate(),
                    "Joins the channels of its inputs, one behind another. Later layers decide which branch they listen to."));

    private static final List<Entry> ENTRIES =
            Stream.of(PictureLayers.ENTRIES, NET).flatMap(List::stream).toList();

    private static final Map<String, Entry> BY_ID =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::id, entry -> entry));

    private LayerCatalog() {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    public static Optional<Entry> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// The family of a layer; an unknown one counts as shape.
    public static Family familyOf(Layer layer) {
        return find(idOf(layer)).map(Entry::family).orElse(Family.SHAPE);
    }

    /// Keras' class name.
    public static String idOf(Layer layer) {
        return layer instanceof Unknown unknown
                ? unknown.id()
                : layer.getClass().getSimpleName();
    }
}
