package org.netloom.engine.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netloom.core.project.Templates;
import org.netloom.core.project.Templates.Template;
import org.netloom.core.text.Failure;

/// The nets that are measured: those of the five tutorials, each with as many pictures as make an
/// epoch of a second or a few.
public enum BenchNet {
    FASHION("fashion-mnist", 9600),
    CIFAR100("cifar100", 6400),
    BITDEGREE("bitdegree", 3200),
    GEMSTONES("gemstones", 192),
    SIMPSONS("simpsons", 192);

    private final String template;
    private final int images;

    BenchNet(String template, int images) {
        this.template = template;
        this.images = images;
    }

    public static BenchNet named(String name) throws Failure {
        return Stream.of(values())
                .filter(net -> net.key().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.of("There is no net \"{0}\" to measure: choose {1}.", name, names()));
    }

    /// All of them, for a sentence.
    public static String names() {
        return Stream.of(values()).map(BenchNet::key).collect(Collectors.joining(", "));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Template template() throws Failure {
        return Templates.named(template);
    }

    /// Pictures of an epoch unless another number is asked for.
    public int images() {
        return images;
    }
}
