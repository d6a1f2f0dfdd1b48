package org.fovea.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house that the compiler does not know. */
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fovea");
    }

    @Test
    void everyModuleIsThere() {
        for (String module : new String[] {"dicom", "inference", "viewer", "app"}) {
            assertThat(program.stream().anyMatch(type -> type.getPackageName().startsWith("org.fovea." + module)))
                    .as(module)
                    .isTrue();
        }
    }

    @Test
    void theLowerModuleNeverKnowsTheUpper() {
        noClasses()
                .that()
                .resideInAPackage("org.fovea.dicom..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fovea.inference..", "org.fovea.viewer..", "org.fovea.app..")
                .check(program);
        noClasses()
                .that()
                .resideInAPackage("org.fovea.inference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fovea.viewer..", "org.fovea.app..")
                .check(program);
        noClasses()
                .that()
                .resideInAPackage("org.fovea.viewer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fovea.inference..", "org.fovea.app..")
                .check(program);
    }

    @Test
    void onePackageNamesTheDicomToolkitAndItsCodecs() {
        onlyIn("the DICOM toolkit", new String[] {"org.fovea.dicom.dcm4che.."}, "org.aoju..", "org.opencv..");
    }

    @Test
    void onlyInferenceNamesTheEngine() {
        onlyIn("the engine", new String[] {"org.fovea.inference.."}, "ai.djl..", "org.tensorflow..");
    }

    @Test
    void onlyViewerAndWindowsNameJavaFx() {
        onlyIn(
                "JavaFX",
                new String[] {
                    "org.fovea.viewer..",
                    "org.fovea.app.worklist..",
                    "org.fovea.app.about..",
                    "org.fovea.app.archive..",
                    "org.fovea.app.lock..",
                    "org.fovea.app.manual..",
                    "org.fovea.app.objects..",
                    "org.fovea.app.reading..",
                    "org.fovea.app.window.."
                },
                "javafx..",
                "com.sun.javafx..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp..");
    }

    @Test
    void renderingAndAnnotationsAreFreeOfJavaFx() {
        noClasses()
                .that()
                .resideInAnyPackage("org.fovea.viewer.render..", "org.fovea.viewer.annotation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(program);
    }

    @Test
    void onlyTheCaseStoreNamesSql() {
        onlyIn("SQL", new String[] {"org.fovea.app.cases.."}, "java.sql..", "javax.sql..", "org.sqlite..");
    }

    @Test
    void onlyOnePackageNamesTheSystemsKeyStore() {
        onlyIn("the key store", new String[] {"org.fovea.app.keystore.."}, "com.microsoft.credentialstorage..");
    }

    @Test
    void onlyTheCommandLineNamesPicocli() {
        onlyIn("picocli", new String[] {"org.fovea.app.cli..", "org.fovea.app"}, "picocli..");
    }

    @Test
    void noWindowIsKnownBelowTheWindows() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.fovea.app.cases..",
                        "org.fovea.app.cli..",
                        "org.fovea.app.document..",
                        "org.fovea.app.report..",
                        "org.fovea.app.settings..",
                        "org.fovea.app.task..",
                        "org.fovea.app.words..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.fovea.app.about..",
                        "org.fovea.app.archive..",
                        "org.fovea.app.lock..",
                        "org.fovea.app.manual..",
                        "org.fovea.app.worklist..",
                        "org.fovea.app.objects..",
                        "org.fovea.app.reading..",
                        "org.fovea.app.window..")
                .check(program);
    }

    @Test
    void nobodyMakesThreadsOutsideTheTaskServiceInViewerAndApp() {
        noClasses()
                .that()
                .resideInAnyPackage("org.fovea.app..", "org.fovea.viewer..")
                .and()
                .resideOutsideOfPackages("org.fovea.app.task..")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(program);
    }

    @Test
    void everyPackageSaysHowItTreatsNull() {
        Set<String> unmarked = new TreeSet<>();
        program.stream()
                .filter(type -> type.getPackageName().startsWith("org.fovea"))
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .forEach(type -> unmarked.add(type.getPackageName()));
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothingStaticCanChange() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .should()
                .beFinal()
                .check(program);
    }

    @Test
    void reasonsAreEnums() {
        classes()
                .that()
                .implement(org.fovea.dicom.Problem.Reason.class)
                .should()
                .beEnums()
                .check(program);
    }

    private static void onlyIn(String what, String[] allowed, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(what + " is named in one place")
                .check(program);
    }
}
