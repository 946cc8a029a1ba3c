package org.netloom.engine.compile;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.compile.weights.Weights;

/// A net that can be run and trained, by whichever executor. One thread at a time. It holds memory
/// outside of Java's: close it, on the thread that ran it.
public interface Net extends AutoCloseable {

    /// What it was made of.
    Plan plan();

    /// What computes it, and why.
    ComputePath path();

    /// Runs a batch as in prediction and hands over the output, which is gone afterwards.
    void run(Batch batch, Consumer<FloatBuffer> use);

    /// Runs a batch as in training, forth and back.
    ///
    /// @param loss gets the output and fills in the gradient of the loss by it
    void train(Batch batch, BiConsumer<FloatBuffer, FloatBuffer> loss);

    /// Gradients of [#parameters], as [#train] left them, those of the regularizers included.
    FloatBuffer gradients();

    /// The threads that compute it, for what is to be done between its batches.
    Crew crew();

    /// Bytes outside of Java's heap that it holds by now, its numbers included.
    long bytes();

    /// How long each part took since [#measure]; empty when that was not asked for, or cannot be told.
    default List<PartTime> profile() {
        return List.of();
    }

    /// From now on the time of each part is taken, which costs a little.
    default void measure() {}

    @Override
    void close();

    default Shape input() {
        return plan().input();
    }

    default Shape output() {
        return plan().output();
    }

    /// Numbers that come out of all layers for one picture.
    default long activations() {
        return plan().activations();
    }

    /// What is to be found out from the training pictures before the first step, in this order.
    default List<Adaptation> adaptations() {
        return plan().adaptations();
    }

    default Weights weights() {
        return plan().weights();
    }

    /// All trainable numbers in Deeplearning4j's order, to be changed by an optimizer.
    default FloatBuffer parameters() {
        return plan().parameters();
    }

    /// What is still to be applied to what [#run] and [#train] hand over: softmax, sigmoid, or linear for
    /// nothing.
    default ActivationFunction top() {
        return plan().top();
    }

    /// Decides what random layers draw in the batches that follow.
    ///
    /// @param run the run's seed, which layers use that have none of their own
    /// @param batch makes of a seed that of the batch
    default void seed(long run, LongUnaryOperator batch) {
        plan().seed(run, batch);
    }

    /// What the regularizers add to the mean loss of the last batch, by the weights as they are now.
    default double penalty() {
        return plan().penalty();
    }
}
