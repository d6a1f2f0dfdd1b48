package org.fovea.dicom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fovea.dicom");

    @Test
    void onlyOnePackageNamesTheToolkitAndTheNativeCodecs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fovea.dicom.dcm4che..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.aoju..", "org.opencv..")
                .check(module);
    }

    @Test
    void nothingHereKnowsAScreenOrADatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.imageio..", "java.sql..", "ai.djl..")
                .check(module);
        // The JDK keeps its colour management, which knows no screen, beside its windows.
        noClasses()
                .that()
                .doNotHaveSimpleName("IccColours")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.awt..")
                .check(module);
    }

    @Test
    void thePackagesDependInOneDirection() {
        slices().matching("org.fovea.dicom.(*)..").should().beFreeOfCycles().check(module);
    }
}
