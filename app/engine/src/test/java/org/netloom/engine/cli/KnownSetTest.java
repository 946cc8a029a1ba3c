package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.engine.cli.Called.netloom;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit fills the field
class KnownSetTest {
    @TempDir
    Path folder;

    @Test
    void a_set_that_nobody_knows_is_refused_with_those_that_are_known() {
        var called = netloom("dataset", "--get", "imagenet");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("fashion-mnist, mnist, cifar-10, cifar-100, flowers");
    }

    @Test
    void files_that_are_not_the_set_are_refused_with_where_to_get_it() throws Exception {
        var archive = Files.writeString(folder.resolve("cifar-10-binary.tar.gz"), "no archive");
        var called = netloom("dataset", "--get", "cifar-10", "--into", folder.resolve("sets"), "--from", archive);
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("SHA-256 differ", "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz");
        assertThat(folder.resolve("sets")).doesNotExist();
    }

    @Test
    void a_folder_and_a_set_at_once_or_neither_is_wrong_use() {
        assertThat(netloom("dataset").code()).isEqualTo(2);
        assertThat(netloom("dataset", folder, "--get", "mnist").code()).isEqualTo(2);
        assertThat(netloom("dataset", "--into", folder).code()).isEqualTo(2);
    }
}
