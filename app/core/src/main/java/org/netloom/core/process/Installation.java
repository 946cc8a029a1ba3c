package org.netloom.core.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.text.Failure;

/// Where this Netloom lies, and what an engine process needs from there: a `java` and a class path.
/// In a source tree the class path is what Maven wrote; in an installed app it is folders of jars,
/// with one folder for each native binary.
public record Installation(Path home) {

    /// The system property with which start scripts and launchers say where they are.
    public static final String HOME = "netloom.home";

    public static Installation here() throws Failure {
        return of(Optional.ofNullable(System.getProperty(HOME)).map(Path::of), Path.of(System.getProperty("user.dir")));
    }

    /// Without a named folder (a test, an IDE) the source tree around `from` is taken.
    static Installation of(Optional<Path> named, Path from) throws Failure {
        if (named.isPresent()) {
            return new Installation(named.get().toAbsolutePath().normalize());
        }
        for (var folder = from.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (isSourceTree(folder)) {
                return new Installation(folder);
            }
        }
        throw Failure.of(
                "Netloom does not know where it is installed: start it with its own start script,"
                        + " or name the folder with -D{0}=FOLDER.",
                HOME);
    }

    /// The `java` of this run-time.
    public Path java() {
        var name = File.separatorChar == '\\' ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /// The folder of projects that come with Netloom; in an installed app nothing may be written there.
    public Path samples() {
        return home.resolve("sample-projects");
    }

    /// The class path of an engine process on this machine, natives included.
    public List<Path> engineClassPath() throws Failure {
        return engineClassPath(CpuFeatures.here(), paths(System.getProperty("java.class.path")));
    }

    /// The native binary in that class path: `linux-x86_64-onednn-avx2`.
    public static Optional<String> nativeBinary(List<Path> classPath) {
        return classPath.stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches("nd4j-native-\\d.*-(linux|windows|macosx)-.*\\.jar"))
                .map(name -> name.replaceFirst("nd4j-native-\\d.*-((linux|windows|macosx)-.*)\\.jar", "$1"))
                .findFirst();
    }

    List<Path> engineClassPath(CpuFeatures cpu, List<Path> own) throws Failure {
        try {
            return isSourceTree(home) ? inSourceTree(own) : installed(cpu);
        } catch (IOException e) {
            throw Failure.of("The engine in {0} cannot be read ({1}): install Netloom again.", home, e)
                    .causedBy(e);
        }
    }

    private List<Path> installed(CpuFeatures cpu) throws IOException, Failure {
        var binaries = home.resolve("engine-cpu");
        for (var name : cpu.binaries()) {
            var folder = binaries.resolve(name);
            if (Files.isDirectory(folder)) {
                return Stream.concat(jars(folder).stream(), jars(home.resolve("engine")).stream())
                        .toList();
            }
        }
        throw Failure.of(
                "This Netloom in {0} has no engine for this machine (it could use {1}): get the package that is made"
                        + " for it.",
                home, cpu.binaries().isEmpty() ? "none" : String.join(", ", cpu.binaries()));
    }

    private List<Path> inSourceTree(List<Path> own) throws IOException, Failure {
        var module = home.resolve("app/engine-cpu/target");
        if (own.contains(module.resolve("classes"))) {
            return own; // a test of that module: its classes may be newer than any jar
        }
        var list = module.resolve("classpath");
        if (!Files.exists(list)) {
            throw Failure.of("The engine is not built yet: run ./netloom in {0} once.", home);
        }
        var jar = jars(module).stream().findFirst().orElse(module.resolve("classes"));
        return Stream.concat(
                        Stream.of(jar),
                        paths(Files.readString(list).strip()).stream().map(this::built))
                .toList();
    }

    /// A module of ours that was compiled but not packaged.
    private Path built(Path entry) {
        return Files.exists(entry) || !entry.startsWith(home) ? entry : entry.resolveSibling("classes");
    }

    private static boolean isSourceTree(Path folder) {
        return Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("app"));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> paths(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
