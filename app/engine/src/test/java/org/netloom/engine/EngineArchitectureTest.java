package org.netloom.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import org.junit.jupiter.api.Test;
import org.netloom.engine.compile.Batch;
import org.netloom.engine.compile.ComputePath;
import org.netloom.engine.compile.weights.Weights;

@AnalyzeClasses(packages = "org.netloom.engine", importOptions = DoNotIncludeTests.class)
class EngineArchitectureTest {

    @ArchTest
    static final ArchRule noWindows =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.netloom.studio..");

    @ArchTest
    static final ArchRule noSerializedObjects = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.deeplearning4j.util.ModelSerializer");

    @ArchTest
    static final ArchRule kernelsKnowNothingOfDeeplearning4j = noClasses()
            .that()
            .resideInAPackage("..kernels..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.netloom.engine.compile..");

    /// Whoever wants another executor finds Deeplearning4j in one package.
    @ArchTest
    static final ArchRule deeplearning4jIsInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("..compile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

    /// What an executor is given and gives.
    @ArchTest
    static final ArchRule executorsNeedNothingOfDeeplearning4j = noClasses()
            .that()
            .areInterfaces()
            .and()
            .resideInAPackage("..compile..")
            .or()
            .belongToAnyOf(Batch.class, Weights.class, ComputePath.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

    @ArchTest
    static final ArchRule packagesHaveNoCircles =
            slices().matching("org.netloom.engine.(*)..").should().beFreeOfCycles();

    @Test
    void thereIsNoNativeLibraryHere() {
        assertThat(System.getProperty("java.class.path").split(File.pathSeparator))
                .noneMatch(entry -> entry.matches(".*/(nd4j-native|openblas|javacpp)-[^/]*-(linux|windows|macosx)-.*"))
                .noneMatch(entry -> entry.contains("javafx"));
    }
}
