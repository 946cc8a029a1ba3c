package org.netloom.engine.onednn;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.process.CpuFeatures;
import org.netloom.core.text.Text;

/// oneDNN's binary, which lies on the class path in a jar for this platform. The system loads
/// libraries from files only, so it is unpacked once beside the cache of decoded pictures.
final class Library {
    private static final String VERSION = "3.11";

    /// The library itself comes last; those it needs come before it.
    private static final Map<String, List<String>> FILES = Map.of(
            "linux-x86_64", List.of("libgomp.so.1", "libdnnl.so.3"),
            "linux-arm64", List.of("libgomp.so.1", "libdnnl.so.3"),
            "macosx-x86_64", List.of("libomp.dylib", "libdnnl.3.dylib"),
            "macosx-arm64", List.of("libomp.dylib", "libdnnl.3.dylib"),
            "windows-x86_64", List.of("dnnl.dll"));

    private Library() {}

    /// Either symbols, or why there are none.
    record Found(Optional<SymbolLookup> symbols, Text why) {}

    static Found find() {
        var platform = CpuFeatures.here().platform();
        var files = FILES.getOrDefault(platform, List.of());
        if (files.isEmpty() || resource(platform, files.getLast()) == null) {
            return new Found(Optional.empty(), Text.of("this package holds no oneDNN for {0}", platform));
        }
        try {
            var folder = CacheFolder.standard().path().resolve("native").resolve("onednn-" + VERSION + "-" + platform);
            Files.createDirectories(folder);
            var lookup = SymbolLookup.loaderLookup();
            for (var file : files) {
                if (resource(platform, file) != null) {
                    lookup = SymbolLookup.libraryLookup(unpacked(platform, file, folder), Arena.global())
                            .or(lookup);
                }
            }
            return new Found(Optional.of(lookup), Text.of(""));
        } catch (IOException | IllegalArgumentException e) {
            return new Found(Optional.empty(), Text.of("oneDNN cannot be loaded ({0})", e.toString()));
        }
    }

    private static @Nullable URL resource(String platform, String file) {
        return Library.class.getResource("/org/bytedeco/dnnl/" + platform + "/" + file);
    }

    /// Written beside and moved, since another engine may be looking for it.
    private static Path unpacked(String platform, String file, Path folder) throws IOException {
        var target = folder.resolve(file);
        var source = requireNonNull(resource(platform, file)).openConnection();
        if (Files.exists(target) && Files.size(target) == source.getContentLengthLong()) {
            return target;
        }
        var part = Files.createTempFile(folder, file, ".part");
        try (var in = source.getInputStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return target;
    }
}
