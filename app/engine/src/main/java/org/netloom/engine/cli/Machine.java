package org.netloom.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the system says about the machine; Linux says most.
final class Machine {
    /// Instructions that kernels make use of.
    private static final Set<String> TELLING = Set.of(
            "sse4_2",
            "avx",
            "avx2",
            "fma",
            "f16c",
            "avx512f",
            "avx512bw",
            "avx512cd",
            "avx512dq",
            "avx512vl",
            "avx512_vnni",
            "avx512_bf16",
            "avx_vnni",
            "amx_tile",
            "amx_int8",
            "amx_bf16",
            "asimd",
            "asimdhp",
            "asimddp",
            "sve",
            "sve2",
            "bf16",
            "i8mm");

    private static final Path CGROUP = Path.of("/sys/fs/cgroup");

    private Machine() {}

    static String processor() {
        return cpuInfo("model name")
                .or(() -> cpuInfo("Model"))
                .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
                .orElse(System.getProperty("os.arch", "unknown"));
    }

    static List<String> flags() {
        return cpuInfo("flags").or(() -> cpuInfo("Features")).stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(TELLING::contains)
                .distinct()
                .toList();
    }

    /// What a container or a service allows, in words; empty where nothing is limited.
    static List<String> limits() {
        var limits = new ArrayList<String>();
        for (var file : List.of("cpu.max", "memory.max", "memory.high")) {
            read(CGROUP.resolve(file))
                    .filter(value -> !value.startsWith("max"))
                    .ifPresent(value -> limits.add(file + " " + value));
        }
        return limits;
    }

    /// Display adapters as the kernel lists them.
    static List<String> graphics() {
        var cards = new ArrayList<String>();
        for (var device : list(Path.of("/sys/bus/pci/devices"))) {
            // Class 03: display controllers; of NVIDIA also 0302, cards without a screen.
            if (read(device.resolve("class")).orElse("").startsWith("0x03")) {
                cards.add(vendor(read(device.resolve("vendor")).orElse(""))
                        + " (device " + read(device.resolve("device")).orElse("?")
                        + driver(device) + ")");
            }
        }
        read(Path.of("/proc/driver/nvidia/version"))
                .ifPresent(text -> cards.add(text.lines().findFirst().orElse("")));
        return cards;
    }

    private static String driver(Path device) {
        try {
            return ", driver " + device.resolve("driver").toRealPath().getFileName();
        } catch (IOException e) {
            return ", no driver";
        }
    }

    private static String vendor(String id) {
        return switch (id) {
            case "0x10de" -> "NVIDIA";
            case "0x1002" -> "AMD";
            case "0x8086" -> "Intel";
            default -> "vendor " + id;
        };
    }

    private static Optional<String> cpuInfo(String key) {
        return read(Path.of("/proc/cpuinfo"))
                .flatMap(text -> text.lines()
                        .filter(line -> line.startsWith(key))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst());
    }

    private static List<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
