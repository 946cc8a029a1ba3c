package org.netloom.core.interop.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// What Keras 1 and 2 called otherwise than Keras 3 does.
public final class OlderKeras {
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("Convolution2D", "Conv2D"),
            Map.entry("AtrousConvolution2D", "Conv2D"),
            Map.entry("AtrousConv2D", "Conv2D"),
            Map.entry("Deconvolution2D", "Conv2DTranspose"),
            Map.entry("Convolution2DTranspose", "Conv2DTranspose"),
            Map.entry("SeparableConvolution2D", "SeparableConv2D"),
            Map.entry("DepthwiseConvolution2D", "DepthwiseConv2D"),
            Map.entry("MaxPool2D", "MaxPooling2D"),
            Map.entry("AvgPool2D", "AveragePooling2D"),
            Map.entry("GlobalMaxPool2D", "GlobalMaxPooling2D"),
            Map.entry("GlobalAvgPool2D", "GlobalAveragePooling2D"),
            Map.entry("ThresholdedReLU", "ReLU"),
            Map.entry("BatchNormalizationV1", "BatchNormalization"),
            Map.entry("BatchNormalizationV2", "BatchNormalization"),
            Map.entry("SyncBatchNormalization", "BatchNormalization"));

    /// Keras 1 had one Merge with a mode.
    private static final Map<String, String> MERGES = Map.of(
            "sum", "Add",
            "mul", "Multiply",
            "ave", "Average",
            "max", "Maximum",
            "concat", "Concatenate");

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("nb_filter", "filters"),
            Map.entry("subsample", "strides"),
            Map.entry("border_mode", "padding"),
            Map.entry("atrous_rate", "dilation_rate"),
            Map.entry("dim_ordering", "data_format"),
            Map.entry("init", "kernel_initializer"),
            Map.entry("gamma_init", "gamma_initializer"),
            Map.entry("beta_init", "beta_initializer"),
            Map.entry("depthwise_init", "depthwise_initializer"),
            Map.entry("pointwise_init", "pointwise_initializer"),
            Map.entry("W_regularizer", "kernel_regularizer"),
            Map.entry("b_regularizer", "bias_regularizer"),
            Map.entry("W_constraint", "kernel_constraint"),
            Map.entry("b_constraint", "bias_constraint"),
            Map.entry("bias", "use_bias"),
            Map.entry("output_dim", "units"),
            Map.entry("p", "rate"),
            Map.entry("sigma", "stddev"),
            Map.entry("theta", "threshold"),
            Map.entry("concat_axis", "axis"));

    /// Options of earlier versions that have gone, and the value with which they changed nothing.
    private static final Map<String, String> GONE = Map.ofEntries(
            Map.entry("mode", "0"),
            Map.entry("fused", "*"),
            Map.entry("virtual_batch_size", "null"),
            Map.entry("adjustment", "null"),
            Map.entry("input_dim", "*"),
            Map.entry("input_length", "null"),
            Map.entry("input_dtype", "*"),
            Map.entry("output_shape", "*"),
            Map.entry("output_shape_type", "*"),
            Map.entry("output_mask", "null"),
            Map.entry("output_mask_type", "*"),
            Map.entry("arguments", "*"),
            Map.entry("mode_type", "*"),
            Map.entry("dot_axes", "*"),
            Map.entry("node_indices", "null"),
            Map.entry("tensor_indices", "null"),
            Map.entry("activity_regularizer", "null"),
            Map.entry("lora_rank", "null"),
            Map.entry("lora_alpha", "null"),
            Map.entry("weights", "null"));

    private OlderKeras() {}

    /// Today's name of a class.
    public static String layer(String name, JsonNode config) {
        if (name.equals("Merge")) {
            return MERGES.getOrDefault(config.path("mode").asText(), name);
        }
        return CLASSES.getOrDefault(name, name);
    }

    /// A layer's options under today's names.
    ///
    /// @param before the class as the file names it
    /// @param now as Keras 3 does
    static ObjectNode options(String before, String now, ObjectNode config) {
        var renamed = config.objectNode();
        config.properties().forEach(option -> renamed.set(name(now, option.getKey()), option.getValue()));
        if (renamed.has("nb_row") && renamed.has("nb_col")) {
            renamed.putArray("kernel_size").add(renamed.remove("nb_row")).add(renamed.remove("nb_col"));
        }
        if (before.equals("Merge")) {
            renamed.remove("mode");
            if (!now.equals("Concatenate")) {
                renamed.remove("axis");
            }
        }
        return renamed;
    }

    private static String name(String layer, String option) {
        if (option.equals("alpha") && layer.equals("LeakyReLU")) {
            return "negative_slope";
        }
        if (option.equals("init") && layer.equals("PReLU")) {
            return "alpha_initializer";
        }
        return OPTIONS.getOrDefault(option, option);
    }

    /// An object among a layer's options, under today's names.
    static Serialized object(Serialized object) {
        var name = object.name();
        if (name.equals("WeightRegularizer") || name.equals("L1L2Regularizer")) {
            return new Serialized("L1L2", object.config());
        }
        if (KerasTable.plain(name).equals("maxnorm") && object.config().has("m")) {
            var config = object.config().deepCopy();
            config.set("max_value", config.remove("m"));
            return new Serialized("MaxNorm", config);
        }
        return object;
    }

    /// Whether an option, gone since, may be left out as it stands.
    static boolean changesNothing(String option, JsonNode value) {
        return Optional.ofNullable(GONE.get(option))
                .map(harmless -> harmless.equals("*")
                        || value.asText().equals(harmless)
                        || (harmless.equals("null") && value.isNull()))
                .orElse(false);
    }
}
