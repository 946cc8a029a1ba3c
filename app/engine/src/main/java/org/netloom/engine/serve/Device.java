package org.netloom.engine.serve;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.Installation;

/// What this engine computes on, for a person; without waking the native library.
final class Device {
    private Device() {}

    static String name() {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        var binary = Installation.nativeBinary(classPath).orElse("");
        var library = binary.contains("onednn") ? " with oneDNN" : "";
        var instructions = Stream.of("avx512", "avx2")
                .filter(binary::endsWith)
                .findFirst()
                .map(name -> ", " + name.toUpperCase(Locale.ROOT).replace("AVX512", "AVX-512"))
                .orElse("");
        var threads = EngineCommand.threads();
        return "CPU" + library + instructions + ", " + threads + (threads.equals("1") ? " thread" : " threads");
    }
}
