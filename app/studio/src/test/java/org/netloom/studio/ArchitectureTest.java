package org.netloom.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

@AnalyzeClasses(packages = "org.netloom.studio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theStudioKnowsNoEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.netloom.engine..");

    @ArchTest
    static final ArchRule onlySupportReachesForTheFxThread = noClasses()
            .that()
            .resideOutsideOfPackage("..studio.support..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule theFrameKnowsNoPane = classes()
            .that()
            .resideInAPackage("..studio.shell..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.netloom.studio.shell..",
                    "org.netloom.studio.support..",
                    "org.netloom.core..",
                    "java..",
                    "javafx..",
                    "org.kordamp..",
                    "org.controlsfx..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule supportKnowsNobody = noClasses()
            .that()
            .resideInAPackage("..studio.support..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are of another part of the studio",
                    type -> type.getPackageName().startsWith("org.netloom.studio")
                            && !type.getPackageName().startsWith("org.netloom.studio.support")));

    @ArchTest
    static final ArchRule viewModelsHoldNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule noPackagesDependOnEachOtherInCircles =
            slices().matching("org.netloom.studio.(**)").should().beFreeOfCycles();
}
