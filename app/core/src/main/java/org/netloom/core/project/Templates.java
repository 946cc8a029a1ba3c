package org.netloom.core.project;

import static org.netloom.core.layers.ActivationFunction.RELU;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Activation;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.GlobalAveragePooling2D;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.weights.Constraint.MaxNorm;
import org.netloom.core.text.Failure;

/// Nets to start from: those of five published tutorials, and a good small one for any pictures.
public final class Templates {

    /// @param input the shape of the tutorial's pictures
    /// @param classes of the tutorial
    /// @param data what the tutorial was trained on, and how to get it
    /// @param net the layers for another input and number of classes
    public record Template(
            String name,
            String title,
            Shape input,
            int classes,
            int batchSize,
            int epochs,
            String data,
            BiFunction<Shape, Integer, List<Layer>> net) {

        public Graph graph(Shape shape, int numberOfClasses) {
            return Graph.chain(net.apply(shape, numberOfClasses));
        }

        /// The tutorial as a project that says how to get the pictures.
        public Project project(String projectName) {
            return Project.named(projectName)
                    .withGraph(graph(input, classes))
                    .withDataset(DatasetReference.wanted(data), List.of())
                    .withTraining(
                            TrainingSettings.DEFAULT.withBatchSize(batchSize).withEpochs(epochs));
        }
    }

    public static final String STARTER = "starter";

    private static final Map<String, Template> ALL = byName(List.of(
            new Template(
                    "fashion-mnist",
                    "Fashion-MNIST, strided convolutions",
                    Shape.map(28, 28, 1),
                    10,
                    32,
                    10,
                    "Fashion-MNIST: 70,000 gray pictures of clothes, MIT licence. Debian has it as the package "
                            + "dataset-fashion-mnist; choose the folder that holds its four idx files.",
                    Templates::fashionMnist),
            new Template(
                    "cifar100",
                    "CIFAR-100, three convolutions",
                    Shape.map(32, 32, 3),
                    100,
                    64,
                    10,
                    "CIFAR-100: 60,000 colour pictures in 100 classes, from the page of its authors at the University "
                            + "of Toronto. Unpack it into a folder for each class below train and test.",
                    Templates::cifar100),
            new Template(
                    "bitdegree",
                    "CIFAR-10, max-norm constraints",
                    Shape.map(32, 32, 3),
                    10,
                    32,
                    10,
                    "CIFAR-10: 60,000 colour pictures in 10 classes, from the page of its authors at the University "
                            + "of Toronto. Unpack it into a folder for each class below train and test.",
                    Templates::bitdegree),
            new Template(
                    "gemstones",
                    "Gemstones, five convolution blocks",
                    Shape.map(220, 220, 3),
                    87,
                    32,
                    35,
                    "Gemstones Images: about 3,200 photographs of 87 kinds of stone, published on Kaggle. "
                            + "Choose the folder that holds train and test.",
                    Templates::gemstones),
            new Template(
                    "simpsons",
                    "The Simpsons, two convolutions and three Dense",
                    Shape.map(224, 224, 3),
                    32,
                    32,
                    10,
                    "The Simpsons Characters Data: about 20,000 pictures of cartoon characters, published on Kaggle. "
                            + "Choose the folder that holds a folder for each character.",
                    Templates::simpsons),
            new Template(
                    STARTER,
                    "A good small net for any pictures",
                    Shape.map(32, 32, 3),
                    10,
                    32,
                    10,
                    "Any folder that holds a folder of pictures for each class.",
                    Templates::starter)));

    private Templates() {}

    /// By name, the tutorials first.
    public static Map<String, Template> all() {
        return ALL;
    }

    public static Template named(String name) throws Failure {
        var template = ALL.get(name);
        if (template == null) {
            throw Failure.of("There is no template \"{0}\": choose {1}.", name, String.join(", ", ALL.keySet()));
        }
        return template;
    }

    private static List<Layer> fashionMnist(Shape input, int classes) {
        return List.of(
                new Input(input),
                new Conv2D(32, 3).strides(2).activation(RELU),
                new Conv2D(64, 3).strides(2).activation(RELU),
                new Conv2D(128, 3).strides(2).activation(RELU),
                new Flatten(),
                new Dropout(0.2),
                new Dense(512, RELU),
                new Dropout(0.2),
                new Dense(classes, SOFTMAX));
    }

    private static List<Layer> cifar100(Shape input, int classes) {
        return List.of(
                new Input(input),
                new Conv2D(32, 3).activation(RELU),
                new MaxPooling2D(2),
                new Conv2D(64, 3).activation(RELU),
                new MaxPooling2D(2),
                new Conv2D(64, 3).activation(RELU),
                new Flatten(),
                new Dense(64, RELU),
                new Dense(classes, SOFTMAX));
    }

    private static List<Layer> bitdegree(Shape input, int classes) {
        return List.of(
                new Input(input),
                new Conv2D(32, 3).padding(Padding.SAME).activation(RELU).kernelConstraint(new MaxNorm(3)),
                new MaxPooling2D(2),
                new Flatten(),
                new Dense(512, RELU).kernelConstraint(new MaxNorm(3)),
                new Dropout(0.5),
                new Dense(classes, SOFTMAX));
    }

    private static List<Layer> gemstones(Shape input, int classes) {
        var layers = new ArrayList<Layer>(List.of(new Input(input)));
        for (int filters : new int[] {32, 64, 128, 128, 128}) {
            layers.add(new Conv2D(filters, 3).padding(Padding.SAME));
            layers.add(new Activation(RELU));
            layers.add(new MaxPooling2D(2));
        }
        layers.add(new Flatten());
        layers.add(new Dropout(0.5));
        layers.add(new Dense(256, RELU));
        layers.add(new Dense(classes, SOFTMAX));
        return layers;
    }

    private static List<Layer> simpsons(Shape input, int classes) {
        return List.of(
                new Input(input),
                new Conv2D(16, 3).activation(RELU),
                new MaxPooling2D(2),
                new Conv2D(32, 3).activation(RELU),
                new MaxPooling2D(2),
                new Flatten(),
                new Dense(512, RELU),
                new Dropout(0.2),
                new Dense(256, RELU),
                new Dropout(0.1),
                new Dense(classes, SOFTMAX));
    }

    /// Convolution, normalisation and pooling until the map is small, then the mean of each channel:
    /// few parameters, whatever the size of the pictures.
    private static List<Layer> starter(Shape input, int classes) {
        var layers = new ArrayList<Layer>(List.of(new Input(input)));
        int side = Math.min(input.height(), input.width());
        int filters = 32;
        do {
            layers.add(new Conv2D(filters, 3).padding(Padding.SAME).activation(RELU));
            // Keras' 0.99 needs some 500 steps until the moving mean is right: a newcomer's few hundred
            // pictures would show a net that guesses.
            layers.add(new BatchNormalization().momentum(0.9));
            if (side >= 2) {
                layers.add(new MaxPooling2D(2));
            }
            side /= 2;
            filters = Math.min(128, filters * 2);
        } while (side >= 8);
        layers.add(new Conv2D(filters, 3).padding(Padding.SAME).activation(RELU));
        layers.add(new GlobalAveragePooling2D());
        layers.add(new Dropout(0.2));
        layers.add(new Dense(classes, SOFTMAX));
        return layers;
    }

    private static Map<String, Template> byName(List<Template> templates) {
        var map = new LinkedHashMap<String, Template>();
        templates.forEach(template -> map.put(template.name(), template));
        return Collections.unmodifiableMap(map);
    }
}
