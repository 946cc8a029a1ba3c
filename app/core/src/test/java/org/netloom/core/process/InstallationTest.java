package org.netloom.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.text.Failure;

class InstallationTest {

    private static final CpuFeatures MACHINE = new CpuFeatures("linux-x86_64", true, false);

    @TempDir
    Path folder;

    @Test
    void aTestFindsItsSourceTreeAndAJava() throws Failure {
        var installation = Installation.here();
        assertThat(installation.home().resolve("app/core/pom.xml")).exists();
        assertThat(installation.java()).isExecutable();
    }

    @Test
    void anInstalledAppTakesTheFastestBinaryThatRunsHere() throws Exception {
        file("engine/netloom-engine.jar");
        var slow = file("engine-cpu/linux-x86_64-onednn/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn.jar");
        file("engine-cpu/linux-x86_64-onednn-avx512/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx512.jar");
        var fast = file("engine-cpu/linux-x86_64-onednn-avx2/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx2.jar");
        var classPath = installed().engineClassPath(MACHINE, List.of());
        assertThat(classPath)
                .contains(fast, folder.resolve("engine/netloom-engine.jar"))
                .doesNotContain(slow);
        assertThat(Installation.nativeBinary(classPath)).contains("linux-x86_64-onednn-avx2");
    }

    @Test
    void anInstalledAppForAnotherMachineSaysSo() throws Exception {
        file("engine-cpu/windows-x86_64-onednn/nd4j-native.jar");
        assertThatThrownBy(() -> installed().engineClassPath(MACHINE, List.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("linux-x86_64-onednn-avx2");
    }

    @Test
    void aSourceTreeTakesClassesWhereAModuleIsNotPackaged() throws Exception {
        sourceTree();
        var engine = folder.resolve("app/engine/target/netloom-engine-0.1.0.jar");
        var library = file("repository/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx2.jar");
        Files.writeString(file("app/engine-cpu/target/classpath"), engine + File.pathSeparator + library);
        assertThat(installed().engineClassPath(MACHINE, List.of()))
                .containsExactly(
                        folder.resolve("app/engine-cpu/target/classes"),
                        folder.resolve("app/engine/target/classes"),
                        library);
    }

    @Test
    void aTestOfTheNativesTakesItsOwnClassPath() throws Exception {
        sourceTree();
        var own = List.of(folder.resolve("app/engine-cpu/target/classes"), Path.of("library.jar"));
        assertThat(installed().engineClassPath(MACHINE, own)).isEqualTo(own);
    }

    @Test
    void aTreeThatIsNotBuiltSaysWhatToRun() throws Exception {
        sourceTree();
        assertThatThrownBy(() -> installed().engineClassPath(MACHINE, List.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("./netloom");
    }

    private Installation installed() throws Failure {
        return Installation.of(Optional.of(folder), Path.of("/"));
    }

    private void sourceTree() throws IOException {
        file("mvnw");
        Files.createDirectories(folder.resolve("app"));
    }

    private Path file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
