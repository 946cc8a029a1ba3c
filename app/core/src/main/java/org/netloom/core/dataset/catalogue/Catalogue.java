package org.netloom.core.dataset.catalogue;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// The known sets. Sizes and SHA-256 are those that TensorFlow Datasets publishes for the same addresses;
/// those of Fashion-MNIST were computed from Debian's copy besides.
public final class Catalogue {
    private static final String FASHION = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";
    private static final String MNIST = "https://storage.googleapis.com/cvdf-datasets/mnist/";
    private static final String CIFAR = "https://www.cs.toronto.edu/~kriz/";
    private static final String FLOWERS = "https://storage.googleapis.com/download.tensorflow.org/example_images/";

    private static final List<KnownSet> SETS = List.of(
            new KnownSet(
                    "fashion-mnist",
                    "Fashion-MNIST",
                    Text.of("70,000 gray pictures of clothes, 28×28 pixels, 10 classes"),
                    Text.of("MIT licence"),
                    URI.create("https://github.com/zalandoresearch/fashion-mnist"),
                    List.of(
                            file(
                                    FASHION + "train-images-idx3-ubyte.gz",
                                    26_421_880,
                                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                            file(
                                    FASHION + "train-labels-idx1-ubyte.gz",
                                    29_515,
                                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                            file(
                                    FASHION + "t10k-images-idx3-ubyte.gz",
                                    4_422_102,
                                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                            file(
                                    FASHION + "t10k-labels-idx1-ubyte.gz",
                                    5_148,
                                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"))),
            new KnownSet(
                    "mnist",
                    "MNIST",
                    Text.of("70,000 gray pictures of handwritten digits, 28×28 pixels, 10 classes"),
                    Text.of("CC BY-SA 3.0"),
                    URI.create("https://keras.io/api/datasets/mnist/"),
                    List.of(
                            file(
                                    MNIST + "train-images-idx3-ubyte.gz",
                                    9_912_422,
                                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                            file(
                                    MNIST + "train-labels-idx1-ubyte.gz",
                                    28_881,
                                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                            file(
                                    MNIST + "t10k-images-idx3-ubyte.gz",
                                    1_648_877,
                                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                            file(
                                    MNIST + "t10k-labels-idx1-ubyte.gz",
                                    4_542,
                                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"))),
            new KnownSet(
                    "cifar-10",
                    "CIFAR-10",
                    Text.of("60,000 colour pictures of animals and vehicles, 32×32 pixels, 10 classes"),
                    Text.of("no licence stated; its authors ask to be cited"),
                    URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"),
                    List.of(file(
                            CIFAR + "cifar-10-binary.tar.gz",
                            170_052_171,
                            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"))),
            new KnownSet(
                    "cifar-100",
                    "CIFAR-100",
                    Text.of("60,000 colour pictures of things and animals, 32×32 pixels, 100 classes"),
                    Text.of("no licence stated; its authors ask to be cited"),
                    URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"),
                    List.of(file(
                            CIFAR + "cifar-100-binary.tar.gz",
                            168_513_733,
                            "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec"))),
            new KnownSet(
                    "flowers",
                    "TensorFlow’s flower photos",
                    Text.of("3,670 photographs of flowers in many sizes, 5 classes"),
                    Text.of("CC BY; each photographer is named in its LICENSE.txt"),
                    URI.create("https://www.tensorflow.org/datasets/catalog/tf_flowers"),
                    List.of(file(
                            FLOWERS + "flower_photos.tgz",
                            228_813_984,
                            "4c54ace7911aaffe13a365c34f650e71dd5bf1be0a58b464e5a7183e3e595d9c"))));

    private Catalogue() {}

    public static List<KnownSet> sets() {
        return SETS;
    }

    /// @throws Failure when no set is called so, with the names that there are
    public static KnownSet named(String name) throws Failure {
        return SETS.stream()
                .filter(set -> set.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        "There is no known set called {0}: choose {1}.",
                        name, SETS.stream().map(KnownSet::name).collect(Collectors.joining(", "))));
    }

    private static SetFile file(String source, long bytes, String sha256) {
        return new SetFile(URI.create(source), bytes, sha256);
    }
}
