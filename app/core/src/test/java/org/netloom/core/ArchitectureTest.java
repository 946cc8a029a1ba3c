package org.netloom.core;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "org.netloom.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.netloom.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesStandOnEachOtherInOneOrder = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("org.netloom.core.text..")
            .layer("html")
            .definedBy("org.netloom.core.html..")
            .layer("json")
            .definedBy("org.netloom.core.json..")
            .layer("layers")
            .definedBy("org.netloom.core.layers..")
            .layer("training")
            .definedBy("org.netloom.core.training..")
            .layer("graph")
            .definedBy("org.netloom.core.graph..")
            .layer("drawing")
            .definedBy("org.netloom.core.drawing..")
            .layer("project")
            .definedBy("org.netloom.core.project..")
            .layer("dataset")
            .definedBy("org.netloom.core.dataset..")
            .layer("run")
            .definedBy("org.netloom.core.run..")
            .layer("export")
            .definedBy("org.netloom.core.export..")
            .layer("interop")
            .definedBy("org.netloom.core.interop..")
            .layer("protocol")
            .definedBy("org.netloom.core.protocol..")
            .layer("process")
            .definedBy("org.netloom.core.process..")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("html")
            .mayNotAccessAnyLayer()
            .whereLayer("json")
            .mayOnlyAccessLayers("text")
            .whereLayer("layers")
            .mayOnlyAccessLayers("text", "json")
            .whereLayer("training")
            .mayOnlyAccessLayers("text", "json", "layers")
            .whereLayer("graph")
            .mayOnlyAccessLayers("text", "json", "layers")
            .whereLayer("drawing")
            .mayOnlyAccessLayers("graph")
            .whereLayer("project")
            .mayOnlyAccessLayers("text", "json", "layers", "training", "graph", "drawing")
            .whereLayer("dataset")
            .mayOnlyAccessLayers("text", "html", "json", "layers", "graph", "project")
            .whereLayer("run")
            .mayOnlyAccessLayers("text", "json", "layers", "graph", "project")
            .whereLayer("export")
            .mayOnlyAccessLayers("text", "html", "json", "layers", "graph", "project", "dataset", "run")
            .whereLayer("interop")
            .mayOnlyAccessLayers("text", "json", "layers", "training", "graph", "project", "dataset", "run")
            .whereLayer("protocol")
            .mayOnlyAccessLayers("text", "json", "project", "run")
            .whereLayer("process")
            .mayOnlyAccessLayers("text", "json", "project", "run", "protocol");

    @ArchTest
    static final ArchRule coreHasNeitherWindowsNorTensors = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.nd4j..", "org.deeplearning4j..");
}
