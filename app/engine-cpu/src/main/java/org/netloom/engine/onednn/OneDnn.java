package org.netloom.engine.onednn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;

/// The library's functions by name. All that make something are called rarely and by reflection on
/// their arguments' types; the one that runs a primitive is called directly, by [Primitive].
public final class OneDnn {
    private static final Library.Found FOUND = Library.find();
    private static final Map<String, MethodHandle> FUNCTIONS = new ConcurrentHashMap<>();
    private static final @Nullable MethodHandle OMP_THREADS = ompThreads();

    private static final String AVX2 = "AVX2";

    /// Of `dnnl_cpu_isa_t`, the largest first: what its bits include.
    private static final Map<Integer, String> INSTRUCTIONS = Map.of(
            0xfef, "AVX-512 and AMX",
            0x1ef, "AVX-512",
            0x27, "AVX-512",
            0x7, AVX2,
            0x3, "AVX",
            0x1, "SSE4.1");

    private OneDnn() {}

    /// Nothing when it is there, else the reason.
    public static Optional<Text> missing() {
        return FOUND.symbols().isPresent() ? Optional.empty() : Optional.of(FOUND.why());
    }

    /// The widest instructions that its kernels use here.
    public static String instructions() {
        int bits = invoke("dnnl_get_effective_cpu_isa");
        return INSTRUCTIONS.entrySet().stream()
                .filter(entry -> (bits & entry.getKey()) == entry.getKey())
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(System.getProperty("os.arch"));
    }

    /// Whether they are AVX2's.
    public static boolean hasAvx2AtMost() {
        return instructions().equals(AVX2);
    }

    /// How many threads work on each primitive that the calling thread makes and runs.
    public static void threads(int number) {
        if (OMP_THREADS != null) {
            try {
                OMP_THREADS.invokeExact(number);
            } catch (Throwable e) {
                throw new LinkageError("omp_set_num_threads", e);
            }
        }
    }

    private static @Nullable MethodHandle ompThreads() {
        return FOUND.symbols()
                .flatMap(symbols -> symbols.find("omp_set_num_threads"))
                .map(address ->
                        Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)))
                .orElse(null);
    }

    private static SymbolLookup symbols() {
        return FOUND.symbols()
                .orElseThrow(() -> new IllegalStateException(FOUND.why().english()));
    }

    static MemorySegment symbol(String function) {
        return symbols().find(function).orElseThrow(() -> new LinkageError("oneDNN lacks " + function));
    }

    /// What a function puts where its first argument, which is left out here, points to.
    ///
    /// @throws Refused where the library cannot do it
    static MemorySegment make(String function, Object... arguments) {
        try (var arena = Arena.ofConfined()) {
            var result = arena.allocate(ValueLayout.ADDRESS);
            call(
                    function,
                    Stream.concat(Stream.of(result), Stream.of(arguments)).toArray());
            return result.get(ValueLayout.ADDRESS, 0);
        }
    }

    /// @throws Refused where the library cannot do it
    static void call(String function, Object... arguments) {
        int status = invoke(function, arguments);
        if (status != 0) {
            throw new Refused(function, status);
        }
    }

    /// Functions whose result is no status.
    static int invoke(String function, Object... arguments) {
        return (int) invoke(function, ValueLayout.JAVA_INT, arguments);
    }

    static Object invoke(String function, MemoryLayout result, Object... arguments) {
        var handle = FUNCTIONS.computeIfAbsent(
                function,
                name -> Linker.nativeLinker()
                        .downcallHandle(
                                symbol(name),
                                FunctionDescriptor.of(
                                        result,
                                        Stream.of(arguments).map(OneDnn::layout).toArray(MemoryLayout[]::new))));
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError(function, e);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case MemorySegment _ -> ValueLayout.ADDRESS;
            case Integer _ -> ValueLayout.JAVA_INT;
            case Long _ -> ValueLayout.JAVA_LONG;
            case Float _ -> ValueLayout.JAVA_FLOAT;
            default -> throw new IllegalArgumentException(String.valueOf(argument));
        };
    }

    /// The library has no kernel for what was asked, or was asked nonsense.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String function, int status) {
            super(function + " gives status " + status);
        }
    }
}
