package org.netloom.studio.glossary;

import static org.netloom.studio.support.Localization.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A word of the trade, in a sentence or two. `names` are the labels and Keras' options that mean it.
public enum Term {
    EPOCH(
            "Epoch",
            "All training pictures once. More epochs teach more, until the net begins to learn by" + " heart.",
            "epoch",
            "epochs"),
    BATCH(
            "Batch",
            "The pictures that the net looks at before it shifts its weights once. Large batches"
                    + " train faster and take more memory; small ones often end a little better.",
            "batch size"),
    LEARNING_RATE(
            "Learning rate",
            "How far the weights are shifted at each step. Too large, and the loss jumps about or"
                    + " grows; too small, and hardly anything happens.",
            "learning rate",
            "learning_rate"),
    OPTIMIZER(
            "Optimizer",
            "The rule by which the weights follow the gradient. Adam suits nearly always; SGD with"
                    + " momentum wants more care and may end a little better.",
            "optimizer"),
    GRADIENT(
            "Gradient",
            "How the loss changes with each weight: the direction in which to go. Clipping keeps a"
                    + " single step from being far too large.",
            "gradients"),
    MOMENTUM(
            "Momentum",
            "How much of the step before goes on in the next, as of a ball that rolls. In"
                    + " BatchNormalization: how slowly the mean that is kept follows the batches.",
            "momentum"),
    LOSS(
            "Loss",
            "How wrong the net is, as one number: 0 when it is sure of every right class. Training"
                    + " makes it small.",
            "loss",
            "validation loss"),
    ACCURACY(
            "Accuracy", "The share of the pictures whose class the net gets right.", "accuracy", "validation accuracy"),
    VALIDATION(
            "Validation",
            "Pictures kept aside, from which the net does not learn: they show what it would make of" + " new ones.",
            "check on",
            "validation"),
    OVERFITTING(
            "Overfitting",
            "Learning by heart: the training goes on getting better while the validation gets worse."
                    + " More pictures, augmentation, dropout or fewer weights help."),
    EARLY_STOPPING("Early stopping", "Ends the training when a figure has not improved for some epochs.", "stop by"),
    SEED(
            "Seed",
            "The number that all chance begins with. The same seed and settings give the same run" + " again.",
            "seed"),
    CLASS_WEIGHTS(
            "Class weights",
            "How much a mistake counts in each class. Balanced, a rare class counts as much as a" + " frequent one.",
            "classes count"),
    AUGMENTATION(
            "Augmentation",
            "Changes each training picture a little at random – turned, shifted, flipped – so that"
                    + " the net sees more than there are."),
    KERNEL(
            "Kernel",
            "The window that a layer slides over the picture, in pixels. 3×3 sees edges and corners;"
                    + " several layers together see whole things.",
            "kernel_size"),
    FILTERS(
            "Filters",
            "How many patterns a layer looks for. Each gives a picture of its own: where its pattern" + " is.",
            "filters"),
    STRIDES(
            "Strides",
            "How far the window moves at a time. With 2, what comes out is half as wide and half as" + " high.",
            "strides"),
    PADDING(
            "Padding",
            "same puts zeros around the picture, so that it keeps its size; valid leaves the border"
                    + " out, and it shrinks.",
            "padding"),
    DILATION(
            "Dilation",
            "Gaps between the pixels that a kernel looks at: it sees farther without more weights.",
            "dilation_rate"),
    POOLING(
            "Pooling",
            "Takes the largest or the mean of each window: a smaller picture, in which it matters"
                    + " less where a thing is exactly.",
            "pool_size"),
    UNITS(
            "Units",
            "How many numbers a Dense layer gives. Each is a weighted sum of all that come in; the"
                    + " last layer has one for each class.",
            "units"),
    ACTIVATION(
            "Activation",
            "What is done with each number that comes out. relu makes negative ones 0; softmax, at"
                    + " the end, makes probabilities.",
            "activation"),
    DROPOUT(
            "Dropout",
            "Leaves out this share of the numbers at random, at each step of the training only. The"
                    + " net must do without them, and learns less by heart.",
            "rate"),
    NORMALIZATION(
            "Batch normalization",
            "Shifts and scales numbers so that each batch has mean 0 and variance 1. Deep nets learn"
                    + " faster with it.",
            "epsilon"),
    WEIGHTS(
            "Weights",
            "The numbers that training finds: what each connection counts. A net is its layers and" + " these."),
    BIAS("Bias", "A number of its own that each unit or filter adds to its sum.", "use_bias"),
    INITIALIZER(
            "Initializer",
            "What weights are before the first step: small random numbers, spread so that signals"
                    + " neither fade nor explode.",
            "kernel_initializer",
            "bias_initializer",
            "depthwise_initializer",
            "pointwise_initializer"),
    REGULARIZER(
            "Regularizer",
            "Adds a price for large weights to the loss, so that the net stays simple.",
            "kernel_regularizer",
            "bias_regularizer",
            "activity_regularizer",
            "depthwise_regularizer",
            "pointwise_regularizer"),
    CONSTRAINT(
            "Constraint",
            "Cuts weights back after each step, as to a largest length.",
            "kernel_constraint",
            "bias_constraint",
            "depthwise_constraint",
            "pointwise_constraint"),
    CONFUSION(
            "Confusion matrix",
            "What pictures show by row, what the net took them for by column. All on the diagonal is" + " right."),
    PRECISION("Precision", "Of the pictures that the net took for this class, the share that shows it.", "precision"),
    RECALL("Recall", "Of the pictures that show this class, the share that the net found.", "recall"),
    CALIBRATION(
            "Calibration",
            "Whether the net is as often right as it is sure. Of answers with 0.8, eight in ten" + " should be right.",
            "Calibration");

    private final String title;
    private final String words;
    private final List<String> names;

    Term(String title, String words, String... names) {
        this.title = title;
        this.words = words;
        this.names = List.of(names);
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    /// What a label means, be it one of Keras' own names or words in the user's language.
    static Optional<Term> of(String label) {
        return Arrays.stream(values())
                .filter(term -> term.names.stream()
                        .anyMatch(name -> name.equals(label) || text(name).equals(label)))
                .findFirst();
    }
}
