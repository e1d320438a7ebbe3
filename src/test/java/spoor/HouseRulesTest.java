package spoor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import spoor.archive.aws.OnlyReads;

import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.Checksum;

/// The layers of the house, from the bottom up, and the one place for each foreign thing.
///
/// A rule about a package that does not exist yet holds.
@AnalyzeClasses(packages = "spoor", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String AWS_SERVICES = "software.amazon.awssdk.services.";

    // Layers: who may use whom.

    @ArchTest
    static final ArchRule everyClassIsInAKnownPackage =
            classes()
                    .should()
                    .resideInAnyPackage(
                            "spoor",
                            "spoor.event..",
                            "spoor.lens..",
                            "spoor.archive..",
                            "spoor.engine..",
                            "spoor.analysis..",
                            "spoor.athena..",
                            "spoor.ingest..",
                            "spoor.casefile..",
                            "spoor.export..",
                            "spoor.settings..",
                            "spoor.sample..",
                            "spoor.cli..",
                            "spoor.ui..",
                            "spoor.bench..")
                    .because("a new package needs its one rule and its place in the layers, here");

    @ArchTest
    static final ArchRule eventStandsOnTheJdkAlone =
            standsOn("event", "java..")
                    .because("what a record says are values that every layer shares");

    @ArchTest
    static final ArchRule lensStandsOnEventAndTheJdk =
            standsOn("lens", "spoor.event..", "java..")
                    .because("a question is a value: panes, views, commands and exports share it");

    @ArchTest
    static final ArchRule archiveUsesEvent =
            ofOurs("archive", "event")
                    .because("where bytes come from does not depend on what is done with them");

    @ArchTest
    static final ArchRule engineUsesLensAndEvent =
            ofOurs("engine", "lens", "event")
                    .because("columns that answer a lens do not know how they were filled");

    @ArchTest
    static final ArchRule analysisUsesLensAndEvent =
            ofOurs("analysis", "lens", "event")
                    .because("findings ask through interfaces that analysis owns");

    @ArchTest
    static final ArchRule athenaStandsOnLensAndEvent =
            classes()
                    .that()
                    .resideInAPackage("spoor.athena")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "spoor.athena",
                                    "spoor.lens..",
                                    "spoor.event..",
                                    "java..",
                                    "org.jspecify.."))
                    .because("what is asked of Athena is text that anyone can read before it runs");

    @ArchTest
    static final ArchRule askingAthenaUsesItsTextAndTheLayersBelow =
            ofOurs("athena.ask", "athena", "archive", "engine", "lens", "event")
                    .because("an answer from afar is an answer: panes and commands know no other");

    @ArchTest
    static final ArchRule ingestUsesArchiveAndEvent =
            ofOurs("ingest", "archive", "event")
                    .because(
                            "reading records does not depend on who asks about them or keeps them");

    @ArchTest
    static final ArchRule casefileUsesTheLayersBelow =
            ofOurs("casefile", "ingest", "analysis", "engine", "archive", "lens", "event")
                    .because("the case on disk serves windows, commands and exports alike");

    @ArchTest
    static final ArchRule exportUsesTheLayersBelow =
            ofOurs("export", "casefile", "ingest", "analysis", "engine", "archive", "lens", "event")
                    .because("evidence goes out the same way from the window and the command line");

    @ArchTest
    static final ArchRule settingsUseLensAndEvent =
            ofOurs("settings", "lens", "event")
                    .because("settings are one record and one file, read before anything is open");

    @ArchTest
    static final ArchRule sampleStandsOnTheJdkAndJackson =
            standsOn("sample", "java..", "tools.jackson..", "com.fasterxml.jackson.annotation..")
                    .because("an archive made with our own readers would prove nothing about them");

    @ArchTest
    static final ArchRule cliDoesNotUseTheWindow =
            ofOurs(
                            "cli",
                            "export",
                            "casefile",
                            "ingest",
                            "analysis",
                            "athena",
                            "engine",
                            "archive",
                            "lens",
                            "event",
                            "settings",
                            "sample")
                    .because("the command line works where no window can open");

    @ArchTest
    static final ArchRule uiDoesNotUseTheCommandLine =
            ofOurs(
                            "ui",
                            "export",
                            "casefile",
                            "ingest",
                            "analysis",
                            "athena",
                            "engine",
                            "archive",
                            "lens",
                            "event",
                            "settings",
                            "sample")
                    .because("window and command line are two doors to the same work");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("spoor.(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because("a cycle makes several packages one that nobody can read alone");

    // Foreign things: each in one place.

    @ArchTest
    static final ArchRule onlyUiUsesJavaFx =
            onlyIn(
                            List.of("spoor.ui.."),
                            resideInAnyPackage(
                                    "javafx..",
                                    "com.sun.javafx..",
                                    "org.controlsfx..",
                                    "impl.org.controlsfx..",
                                    "atlantafx.."))
                    .because("everything below the window is tested and run without a toolkit");

    @ArchTest
    static final ArchRule onlyCasefileUsesSql =
            onlyIn(
                            List.of("spoor.casefile..", "spoor.bench.."),
                            resideInAnyPackage("java.sql..", "javax.sql..", "org.h2.."))
                    .because("how a case is stored is known in one place, so that it can change");

    @ArchTest
    static final ArchRule onlyArchiveUnpacks =
            onlyIn(
                            List.of("spoor.archive..", "spoor.sample..", "spoor.bench.."),
                            resideInAnyPackage(
                                            "java.util.zip..",
                                            "java.util.jar..",
                                            "org.apache.commons.compress..")
                                    .and(not(assignableTo(Checksum.class))))
                    .because("the limits against zip bombs stand at one door; sample only packs");

    @ArchTest
    static final ArchRule onlyIngestAndCasefileUseZstd =
            onlyIn(
                            List.of("spoor.ingest..", "spoor.casefile..", "spoor.bench.."),
                            resideInAPackage("com.github.luben.."))
                    .because("zstd is how a case keeps content, not a format of the evidence");

    @ArchTest
    static final ArchRule onlyArchiveAndAskUseAws =
            onlyIn(
                            List.of("spoor.archive..", "spoor.athena.ask.."),
                            resideInAPackage("software.amazon.."))
                    .because("nothing else may reach a network");

    @ArchTest
    static final ArchRule awsIsOnlyRead =
            noClasses()
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "call of AWS that is not among those that read",
                                    HouseRulesTest::isCallThatMayChange))
                    .because("an account under investigation stays as it is");

    @ArchTest
    static final ArchRule onlySignedGetsAsksWithoutAClient =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("SignedGets")
                    .should()
                    .accessTargetWhere(
                            callOf("software.amazon.awssdk.http.SdkHttpClient", "prepareRequest")
                                    .or(callOf(URL.class, "openConnection"))
                                    .or(callOf(URL.class, "openStream"))
                                    .or(newOneOf(Socket.class)))
                    .orShould()
                    .dependOnClassesThat(resideInAPackage("java.net.http.."))
                    .because("no interceptor holds such a request against the list of calls");

    @ArchTest
    static final ArchRule askingAthenaUsesNoOtherService =
            noClasses()
                    .that()
                    .resideInAPackage("spoor.athena.ask..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("software.amazon..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "software.amazon.awssdk.services.athena..",
                                                            "software.amazon.awssdk.services.cloudtrail.."))))
                    .because("connections, credentials and refusals of AWS are archive.aws's");

    @ArchTest
    static final ArchRule onlyCliUsesPicocli =
            onlyIn(List.of("spoor.cli.."), resideInAPackage("picocli.."))
                    .because("commands are a way in, not a way to pass values around");

    @ArchTest
    static final ArchRule engineAndAnalysisDoNoIo =
            noClasses()
                    .that()
                    .resideInAnyPackage("spoor.engine..", "spoor.analysis..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..")
                    .allowEmptyShould(true)
                    .because("answers come from memory; what must be read is asked for");

    // Habits.

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("spoor.Main")
                    .should()
                    .accessTargetWhere(
                            callOf(System.class, "exit")
                                    .or(callOf(Runtime.class, "exit"))
                                    .or(callOf(Runtime.class, "halt")))
                    .allowEmptyShould(true)
                    .because("an exit deep inside loses work and cannot be tested");

    @ArchTest
    static final ArchRule onlyKitStartsThreadsInTheWindow =
            noClasses()
                    .that()
                    .resideInAPackage("spoor.ui..")
                    .and()
                    .resideOutsideOfPackage("spoor.ui.kit..")
                    .should()
                    .accessTargetWhere(
                            callOf(Executors.class)
                                    .or(callOf(CompletableFuture.class, "runAsync"))
                                    .or(callOf(CompletableFuture.class, "supplyAsync"))
                                    .or(callOf(Thread.class, "<init>"))
                                    .or(callOf(Thread.class, "ofVirtual"))
                                    .or(callOf(Thread.class, "ofPlatform"))
                                    .or(callOf(Thread.class, "startVirtualThread"))
                                    .or(newOneOf(Executor.class))
                                    .or(newOneOf(Thread.class))
                                    .or(callOf("javafx.application.Platform", "runLater")))
                    .allowEmptyShould(true)
                    .because("ui.kit.Jobs is the one door: keyed, cancellable, the latest wins");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(beInANullMarkedPackage())
                    .because("no nulls inside: what may be missing says so");

    /// The classes of spoor.`name` use only themselves and the packages given, of whatever origin.
    private static ArchRule standsOn(String name, String... used) {
        String own = "spoor." + name + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(own, "org.jspecify..").or(resideInAnyPackage(used)))
                .allowEmptyShould(true);
    }

    /// The classes of spoor.`name` use, among ours, only themselves and the packages named.
    private static ArchRule ofOurs(String name, String... used) {
        String[] allowed =
                Stream.concat(Stream.of(name), Stream.of(used))
                        .map(one -> "spoor." + one + "..")
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("spoor." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("spoor..")).or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(List<String> packages, DescribedPredicate<JavaClass> used) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages.toArray(String[]::new))
                .should()
                .dependOnClassesThat(used)
                .allowEmptyShould(true);
    }

    /// Whether it is a method of one of the SDK's clients, and none of those that only read.
    private static boolean isCallThatMayChange(JavaAccess<?> access) {
        String client = access.getTargetOwner().getSimpleName();
        boolean isClient =
                access.getTargetOwner().getPackageName().startsWith(AWS_SERVICES)
                        && client.endsWith("Client");
        if (!isClient || Set.of("builder", "create", "close").contains(access.getName())) {
            return false;
        }
        String name = access.getName().replaceFirst("(Paginator|AsBytes)$", "");
        String call = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return !OnlyReads.CALLS.contains(client.replaceFirst("Client$", "") + "." + call);
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(Class<?> owner) {
        return describe(
                "call of " + owner.getName(),
                access -> access.getTargetOwner().isEquivalentTo(owner));
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(Class<?> owner, String member) {
        return callOf(owner.getName(), member);
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(String owner, String member) {
        return describe(
                "call of " + owner + "." + member,
                access ->
                        access.getTargetOwner().getName().equals(owner)
                                && access.getName().equals(member));
    }

    private static DescribedPredicate<JavaAccess<?>> newOneOf(Class<?> type) {
        return describe(
                "new " + type.getName(),
                access ->
                        access.getName().equals("<init>")
                                && access.getTargetOwner().isAssignableTo(type));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                boolean marked = found.getPackage().isAnnotatedWith(NullMarked.class);
                String message = found.getName() + (marked ? " is" : " is not") + " null-marked";
                events.add(new SimpleConditionEvent(found, marked, message));
            }
        };
    }
}
