import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes from the jars in target/dist/modules, step by step in target/dist: the runtime image (runtime), the
 * ahead-of-time cache of a first start (cache), the application image (glassbox) and the installer of this system
 * (installer). Run from the top of the project by {@code mvn -Pdist package}, with the version as its argument. The
 * options of every step are in the files beside it.
 */
final class BuildInstaller {
    private static final Path DIST = Path.of("target", "dist");
    private static final Path MODULES = DIST.resolve("modules");
    private static final Path RUNTIME = DIST.resolve("runtime");
    private static final Path CACHE = DIST.resolve("cache").resolve("glassbox.aot");
    private static final Path INSTALLER = DIST.resolve("installer");
    private static final Path CONFIG = Path.of("jlink-config");
    private static final String MAIN = "glassbox/glassbox.app.Main";

    /** What differs from system to system. */
    private enum Target {
        LINUX("glassbox", "glassbox", "lib", ".so", "assets/icons/glassbox-256.png"),
        WINDOWS("Glassbox", "Glassbox", "bin", ".dll", "jlink-config/icons/glassbox.ico"),
        MAC("Glassbox", "Glassbox.app", "lib", ".dylib", "jlink-config/icons/glassbox.icns");

        final String name;
        final String image;
        final String libraryFolder;
        final String librarySuffix;
        final String icon;

        Target(String name, String image, String libraryFolder, String librarySuffix, String icon) {
            this.name = name;
            this.image = image;
            this.libraryFolder = libraryFolder;
            this.librarySuffix = librarySuffix;
            this.icon = icon;
        }

        static Target current() {
            String system = System.getProperty("os.name");
            return system.startsWith("Windows") ? WINDOWS : system.startsWith("Mac") ? MAC : LINUX;
        }

        Path options() {
            return CONFIG.resolve("jpackage-" + name().toLowerCase(java.util.Locale.ROOT) + ".args");
        }
    }

    private final Target target = Target.current();
    private final String version;

    private BuildInstaller(String version) {
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BuildInstaller builder = new BuildInstaller(arguments[0]);
        for (Path old : List.of(RUNTIME, CACHE.getParent(), DIST.resolve(builder.target.image), INSTALLER)) {
            delete(old);
        }
        builder.linkRuntime();
        builder.unpackNativeLibraries();
        builder.recordFirstStart();
        builder.makeImage();
        if (builder.target == Target.LINUX) {
            builder.replaceLauncher();
        }
        builder.makeInstaller();
    }

    private void linkRuntime() throws IOException {
        List<String> arguments = options(CONFIG.resolve("jlink.args"));
        arguments.addAll(List.of("--module-path", MODULES.toString(), "--output", RUNTIME.toString()));
        LinkImage.link(arguments);
        // The certificate authorities this computer trusts; Glassbox opens no connection.
        Files.deleteIfExists(RUNTIME.resolve("lib").resolve("security").resolve("cacerts"));
    }

    /**
     * Puts JavaFX's native libraries beside Java's own. Left in their jars they would be unpacked into the user's home
     * at the first start, and the installer could not name the system's libraries they need.
     */
    private void unpackNativeLibraries() throws IOException {
        Path folder = RUNTIME.resolve(target.libraryFolder);
        for (Path jar : list(MODULES, "javafx-")) {
            try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
                for (Path library : list(files.getPath("/"), "")) {
                    if (library.toString().endsWith(target.librarySuffix)) {
                        Path copy = folder.resolve(library.getFileName().toString());
                        Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Starts the application once, and keeps what Java loaded and linked for it until its window was there. */
    private void recordFirstStart() throws IOException, InterruptedException {
        Files.createDirectories(CACHE.getParent());
        List<String> command = new ArrayList<>();
        if (target == Target.LINUX && found("xvfb-run")) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24"));
        }
        command.add(RUNTIME.resolve("bin").resolve("java").toString());
        command.add("@" + CONFIG.resolve("jvm.options"));
        // Without the counts of the recorded start: with them Java compiles beforehand what a start does not wait for.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=" + CACHE));
        if (command.getFirst().endsWith("java") && target == Target.LINUX && System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        // A first start: not with the settings of the user who builds.
        command.add("-Dglassbox.settings=" + DIST.resolve("no-settings"));
        command.addAll(List.of("-m", MAIN, "--startup-time"));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0 || !Files.exists(CACHE)) {
            throw new IllegalStateException("The start for the ahead-of-time cache failed (status " + status + ").");
        }
    }

    private void makeImage() throws IOException {
        List<String> arguments = options(CONFIG.resolve("jpackage.args"));
        arguments.addAll(List.of("--type", "app-image", "--name", target.name, "--app-version", version,
                "--icon", target.icon, "--runtime-image", RUNTIME.toString(), "--module", MAIN,
                "--input", CACHE.getParent().toString(), "--dest", DIST.toString(),
                "--java-options", "-XX:AOTCache=$APPDIR/" + CACHE.getFileName()));
        for (String option : options(CONFIG.resolve("jvm.options"))) {
            arguments.addAll(List.of("--java-options", option));
        }
        jpackage(arguments);
    }

    private void replaceLauncher() throws IOException {
        Path image = DIST.resolve(target.image);
        Path launcher = image.resolve("bin").resolve(target.name);
        Files.delete(launcher);
        Files.copy(CONFIG.resolve("launcher.sh"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(CONFIG.resolve("jvm.options"), image.resolve("lib").resolve("app").resolve("jvm.options"));
        Files.delete(image.resolve("lib").resolve("libapplauncher.so"));
        Files.delete(image.resolve("lib").resolve("app").resolve(target.name + ".cfg"));
    }

    private void makeInstaller() throws IOException {
        List<String> arguments = options(CONFIG.resolve("jpackage.args"));
        arguments.addAll(options(target.options()));
        arguments.addAll(List.of("--name", target.name, "--app-version", version,
                "--app-image", DIST.resolve(target.image).toString(), "--dest", INSTALLER.toString()));
        jpackage(arguments);
        for (Path file : list(INSTALLER, "")) {
            System.out.println("Installer: " + file);
        }
    }

    private static void jpackage(List<String> arguments) {
        ToolProvider jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
        int status = jpackage.run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jpackage failed (status " + status + "): " + String.join(" ", arguments));
        }
    }

    /** The options of a file: on each line an option and, after a space, its value; empty lines and # lines aside. */
    private static List<String> options(Path file) throws IOException {
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("-")) {
                for (String word : line.split(" ", 2)) {
                    options.add(word.replace("\"", ""));
                }
            }
        }
        return options;
    }

    private static boolean found(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static List<Path> list(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
