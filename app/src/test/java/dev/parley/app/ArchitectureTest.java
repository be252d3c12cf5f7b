package dev.parley.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house as it is drawn in ARCHITECTURE.md: who may know whom, and who must not do what. */
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.parley");
    }

    @Test
    void modulesKnowOnlyTheRoomsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("app")
                .definedBy("dev.parley.app..")
                .layer("cli")
                .definedBy("dev.parley.cli..")
                .layer("server")
                .definedBy("dev.parley.server..")
                .layer("scripting")
                .definedBy("dev.parley.scripting..")
                .layer("transport")
                .definedBy("dev.parley.transport..")
                .layer("storage")
                .definedBy("dev.parley.storage..")
                .layer("engine")
                .definedBy("dev.parley.engine..")
                .layer("description")
                .definedBy("dev.parley.description..")
                .layer("protocol")
                .definedBy("dev.parley.protocol..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("scripting")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("transport")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("storage")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("app", "cli", "server", "scripting", "transport", "storage")
                .whereLayer("description")
                .mayNotAccessAnyLayer()
                .whereLayer("protocol")
                .mayNotAccessAnyLayer()
                .check(program);
    }

    @Test
    void theProcessOfScriptsKnowsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.scripting.worker..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages("dev.parley.scripting.worker..", "java..", "org.jspecify.annotations"))
                .check(program);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.parley.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void theProtocolKnowsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.protocol..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages("dev.parley.protocol..", "java..", "org.jspecify.annotations"))
                .check(program);
    }

    @Test
    void thePureModulesTouchNoSocketFileThreadOrDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.parley.protocol..", "dev.parley.description..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net.http..", "java.nio.channels..", "java.nio.file..", "java.sql..", "io.netty.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .check(program);
    }

    @Test
    void theEngineKnowsNoNettySqlOrFiles() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.engine..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.netty..",
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "java.net.http..",
                        "java.nio.channels.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(program);
    }

    @Test
    void thePureModulesAndTheEngineAskNoClockAndStartNoThread() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.parley.protocol..", "dev.parley.description..", "dev.parley.engine..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Thread.class, "start")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(program);
    }

    @Test
    void onlyTheTransportOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.parley.transport..", "dev.parley.bench..")
                .and()
                .haveNameNotMatching("dev\\.parley\\.app\\.Rehearsal.*")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.netty..", "java.net.http.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.channels.SocketChannel")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .check(program);
    }

    @Test
    void onlyTheStorageSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.parley.storage..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.sqlite.."))
                .check(program);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : program) {
            JavaPackage home = type.getPackage();
            if (home.getName().startsWith("dev.parley.") && !home.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(home.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /** The JVM's start-up cache keeps no lambda of such an interface: a class would be made for each at each start, which takes as long as requests. */
    @Test
    void whatALambdaMayBeHasNoConstantsBesideMethodsOfItsOwn() {
        Set<String> kept = new TreeSet<>();
        for (JavaClass type : program) {
            if (type.isInterface()
                    && type.getStaticInitializer().isPresent()
                    && methods(type, each -> each.getModifiers().contains(JavaModifier.ABSTRACT)) == 1
                    && methods(type, each -> each.reflect().isDefault()) > 0
                    && !type.reflect().isSealed()) {
                kept.add(type.getName());
            }
        }
        assertThat(kept).isEmpty();
    }

    private static long methods(JavaClass type, Predicate<JavaMethod> which) {
        return type.getAllMethods().stream().filter(which).count();
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Abstract\\w*|Factory)$")
                .check(program);
    }
}
