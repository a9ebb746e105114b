package glassbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The floors of the house, as data: which package may import which. Each rule is shown to bite on a small wrong house. */
class LayeringTest {
    private static final String ROOT = "glassbox.";

    /** Every package of the house, and the packages of the house it may import. {@code x.*} is x and all below it. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>();

    /** Outside packages that only some of the house may see, and who that is. */
    private static final Map<String, Set<String>> RESERVED = Map.of(
            "jdk.incubator.vector", Set.of("engine.ops"),
            "javafx.scene", Set.of("ui.*", "app"),
            "javafx.stage", Set.of("ui.*", "app"),
            "javafx.application", Set.of("ui.*", "app"),
            "javafx.animation", Set.of("ui.*", "app"),
            "javafx.beans", Set.of("viewmodel.*", "ui.*", "app"),
            "javafx.collections", Set.of("viewmodel.*", "ui.*", "app"),
            "org.commonmark", Set.of("lesson"),
            "picocli", Set.of("cli", "app"));

    static {
        allow("engine.tensor");
        allow("engine.ops", "engine.tensor");
        allow("engine.layer", "engine.tensor", "engine.ops");
        allow("engine.loss", "engine.tensor", "engine.ops");
        allow("engine.network", "engine.tensor", "engine.ops", "engine.layer");
        allow("engine.optimizer", "engine.tensor", "engine.ops", "engine.layer");
        allow("engine.data", "engine.tensor");
        allow("engine.training", "engine.*");
        allow("raster");
        allow("explain", "engine.*", "raster");
        allow("asset");
        allow("storage");
        allow("settings", "storage");
        allow("dataset", "engine.data", "engine.tensor", "raster", "asset", "storage");
        allow("recipe", "engine.*", "dataset");
        allow("exchange", "engine.*", "recipe", "storage", "asset");
        allow("lesson", "asset");
        allow("viewmodel.support");
        for (String page : List.of("shell", "filters", "network", "draw", "inspect", "microscope")) {
            allow(
                    "viewmodel." + page,
                    "viewmodel.support",
                    "engine.*",
                    "explain",
                    "raster",
                    "dataset",
                    "recipe",
                    "exchange",
                    "asset",
                    "settings",
                    "storage");
        }
        // The microscope opens a step of the run on the Train page, and lies over that page.
        allow(
                "viewmodel.train",
                "viewmodel.support",
                "viewmodel.microscope",
                "engine.*",
                "explain",
                "raster",
                "dataset",
                "recipe",
                "exchange",
                "asset",
                "settings",
                "storage");
        allow(
                "viewmodel.learn",
                "viewmodel.support",
                "lesson",
                "engine.*",
                "explain",
                "raster",
                "dataset",
                "recipe",
                "exchange",
                "asset",
                "settings",
                "storage");
        allow("ui.theme", "asset");
        allow("ui.control", "raster", "ui.theme");
        allow("ui.page", "ui.control", "ui.theme", "raster");
        for (String page : List.of("filters", "network", "draw", "inspect", "microscope")) {
            allow("ui.page." + page, "ui.page", "ui.control", "ui.theme", "raster", "viewmodel." + page);
        }
        allow(
                "ui.page.train",
                "ui.page",
                "ui.control",
                "ui.theme",
                "raster",
                "viewmodel.train",
                "viewmodel.microscope",
                "ui.page.microscope");
        allow("ui.page.learn", "ui.page", "ui.control", "ui.theme", "raster", "lesson", "viewmodel.learn");
        allow("ui.shell", "ui.page", "ui.control", "ui.theme", "viewmodel.shell");
        allow("cli", "engine.*", "explain", "raster", "dataset", "recipe", "exchange", "asset", "settings", "storage");
        allow("app", "*");
    }

    /** What hides errors, holds up a thread or talks past the user. Only the command line and {@code main} print. */
    private static final List<String> FROWNED_UPON = List.of(
            "catch (Exception",
            "catch (Throwable",
            "printStackTrace",
            "Thread.sleep",
            "System.out",
            "System.err",
            "System.exit");

    private static final JavaClasses HOUSE = new ClassFileImporter().importPath("target/classes");

    private static void allow(String name, String... imports) {
        MAY_IMPORT.put(name, Set.of(imports));
    }

    @Test
    void everyPackageIsInThePlan() {
        assertTrue(HOUSE.size() > 30, "Only " + HOUSE.size() + " classes were found.");
        Set<String> found = new TreeSet<>();
        HOUSE.forEach(type -> found.add(name(type)));
        found.removeAll(MAY_IMPORT.keySet());
        found.remove("");
        assertEquals(Set.of(), found, "packages without a line in the plan");
    }

    @Test
    void packagesImportOnlyWhatThePlanAllows() {
        assertEquals(List.of(), breaches(HOUSE, MAY_IMPORT));
    }

    @Test
    void outsidePackagesStayWhereTheyBelong() {
        assertEquals(List.of(), strays(HOUSE, RESERVED));
    }

    /** A faulty arithmetic is held by these alone, and none of them makes a model or reaches a file of the user's. */
    @Test
    void aBugOfALessonCannotLeaveIt() {
        Set<String> holders = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            if (refersTo(type, "glassbox.engine.ops.Fault") && !name(type).equals("engine.ops")) {
                holders.add(type.getName().replaceFirst("\\$.*", ""));
                for (String way : List.of(
                        "glassbox.recipe.TrainedModel",
                        "glassbox.viewmodel.learn.Destination",
                        "glassbox.storage.",
                        "glassbox.exchange.")) {
                    assertFalse(refersTo(type, way), type.getName() + " refers to " + way);
                }
            }
        }
        String learn = "glassbox.viewmodel.learn.";
        assertEquals(Set.of(learn + "BugCase", learn + "BugCheck", learn + "RunTraining", learn + "RunWish"), holders);
        JavaClass bug = HOUSE.get(learn + "BugWidget");
        assertFalse(refersTo(bug, learn + "Destination"), "a widget with a bug goes nowhere");
        assertTrue(refersTo(HOUSE.get(learn + "RunsWidget"), learn + "Destination"), "the rule sees references");
    }

    private static boolean refersTo(JavaClass type, String prefix) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(prefix));
    }

    @Test
    void nothingStaticChanges() {
        assertEquals(List.of(), mutableStatics(HOUSE));
    }

    @Test
    void everyPackageHasItsCharter() throws IOException {
        Path sources = Path.of("src/main/java/glassbox");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> bare = files.filter(Files::isDirectory)
                    .filter(LayeringTest::holdsTypes)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), bare, "packages without a package-info");
        }
    }

    @Test
    void sourcesAvoidWhatHidesErrors() throws IOException {
        assertEquals(List.of(), slips(Path.of("src/main/java")));
    }

    @Test
    void theRulesBite(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        JavaClasses wrong = new ClassFileImporter().importClasses(LayeringTest.class, Wrong.class);
        assertFalse(breaches(HOUSE, Map.of()).isEmpty());
        assertFalse(strays(wrong, Map.of("java.util.concurrent", Set.of("engine.ops")))
                .isEmpty());
        assertFalse(mutableStatics(wrong).isEmpty());
        assertFalse(allowed(MAY_IMPORT, "ui.page.train", "engine.network"));
        assertFalse(allowed(MAY_IMPORT, "ui.page.train", "ui.page.draw"));
        assertFalse(allowed(MAY_IMPORT, "ui.control", "viewmodel.train"));
        assertTrue(allowed(MAY_IMPORT, "engine.training", "engine.ops"));
        Files.writeString(
                folder.resolve("A.java"), "try { } catch (Exception e) { e.printStackTrace(); System.exit(1); }");
        assertEquals(3, slips(folder).size());
    }

    private static List<String> breaches(JavaClasses classes, Map<String, Set<String>> plan) {
        List<String> breaches = new ArrayList<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = name(type);
                String to = dependency.getTargetClass().getPackageName();
                if (to.startsWith(ROOT) && !allowed(plan, from, to.substring(ROOT.length()))) {
                    breaches.add(dependency.getDescription());
                }
            }
        }
        return breaches;
    }

    private static boolean allowed(Map<String, Set<String>> plan, String from, String to) {
        return from.equals(to) || matches(plan.getOrDefault(from, Set.of()), to);
    }

    private static boolean matches(Set<String> patterns, String name) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.equals("*")
                        || pattern.equals(name)
                        || pattern.endsWith(".*")
                                && (name + ".").startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    private static List<String> strays(JavaClasses classes, Map<String, Set<String>> reserved) {
        List<String> strays = new ArrayList<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getPackageName() + ".";
                reserved.forEach((outside, rooms) -> {
                    if (to.startsWith(outside + ".") && !matches(rooms, name(type))) {
                        strays.add(dependency.getDescription());
                    }
                });
            }
        }
        return strays;
    }

    private static List<String> mutableStatics(JavaClasses classes) {
        List<String> mutable = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (modifiers.contains(JavaModifier.STATIC)
                        && !modifiers.contains(JavaModifier.FINAL)
                        && !modifiers.contains(JavaModifier.SYNTHETIC)) {
                    mutable.add(field.getFullName());
                }
            }
        }
        return mutable;
    }

    private static List<String> slips(Path folder) throws IOException {
        List<String> slips = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (String bad : FROWNED_UPON) {
                    if (source.contains(bad) && !(bad.startsWith("System.") && mayPrint(file))) {
                        slips.add(file + " says " + bad);
                    }
                }
            }
        }
        return slips;
    }

    private static boolean mayPrint(Path file) {
        Path room = file.toAbsolutePath().getParent();
        return room.endsWith("glassbox/cli") || room.endsWith("glassbox/app");
    }

    private static boolean holdsTypes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    /** A house built wrong on purpose: a static that changes, and a room that looks where it may not. */
    static final class Wrong {
        static int changes;
        final java.util.concurrent.Executor stray = Runnable::run;
    }
}
