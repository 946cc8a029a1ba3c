package org.netloom.core.process;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What decides which native binary runs fastest on a machine. The start script `netloom` chooses
/// alike for a source tree, before there is any Java to ask.
///
/// @param platform the system and processor in JavaCPP's words (`linux-x86_64`); empty when there
///     are no binaries for it
public record CpuFeatures(String platform, boolean avx2, boolean avx512) {

    private static final Set<String> AVX2 = Set.of("avx2", "fma");
    private static final Set<String> AVX512 = Set.of("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl");

    public static CpuFeatures here() {
        var system = System.getProperty("os.name");
        return of(system, System.getProperty("os.arch"), description(system));
    }

    /// Reads the flags out of what the system says of its processor: `/proc/cpuinfo` on Linux,
    /// `sysctl machdep.cpu` on macOS; on Windows, which has no such text, `UseAVX=` and the level that
    /// HotSpot found.
    public static CpuFeatures of(String system, String architecture, String description) {
        var name = system.toLowerCase(Locale.ROOT);
        var text = description.toLowerCase(Locale.ROOT);
        var x86 = architecture.equals("amd64") || architecture.equals("x86_64");
        if (name.startsWith("windows")) {
            return !x86
                    ? new CpuFeatures("", false, false)
                    : new CpuFeatures("windows-x86_64", text.matches("useavx=[23]"), text.equals("useavx=3"));
        }
        var prefix = name.startsWith("linux") ? "linux-" : name.startsWith("mac") ? "macosx-" : "";
        if (prefix.isEmpty() || !(x86 || architecture.equals("aarch64"))) {
            return new CpuFeatures("", false, false);
        }
        if (!x86) {
            return new CpuFeatures(prefix + "arm64", false, false);
        }
        var flags = flags(text);
        return new CpuFeatures(prefix + "x86_64", flags.containsAll(AVX2), flags.containsAll(AVX512));
    }

    /// The names of the binaries that run here, the fastest first. On macOS none was published for
    /// AVX-512, and for ARM none with oneDNN; a name that is absent is passed over.
    public List<String> binaries() {
        var names = new ArrayList<String>();
        if (avx512) {
            names.add(platform + "-onednn-avx512");
        }
        if (avx2) {
            names.add(platform + "-onednn-avx2");
        }
        if (platform.endsWith("x86_64")) {
            names.add(platform + "-onednn");
        }
        if (!platform.isEmpty()) {
            names.add(platform);
        }
        return names;
    }

    private static Set<String> flags(String text) {
        return text.lines()
                .filter(line -> line.startsWith("flags") || line.startsWith("machdep.cpu."))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split("\\s+")))
                .collect(Collectors.toSet());
    }

    private static String description(String system) {
        try {
            if (system.startsWith("Linux")) {
                return Files.readString(Path.of("/proc/cpuinfo"));
            } else if (system.startsWith("Mac")) {
                var process = new ProcessBuilder("sysctl", "machdep.cpu")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return "UseAVX=" + machine.getVMOption("UseAVX").getValue();
        } catch (IOException | IllegalArgumentException _) {
            return ""; // without flags the plainest binary runs
        }
    }
}
