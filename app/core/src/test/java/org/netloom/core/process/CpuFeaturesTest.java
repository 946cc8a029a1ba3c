package org.netloom.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuFeaturesTest {

    @Test
    void linuxTakesAvx512OnlyWhenAllItsPartsAreThere() {
        assertThat(linux("avx512f avx512bw avx512cd avx512dq avx512vl"))
                .containsExactly(
                        "linux-x86_64-onednn-avx512",
                        "linux-x86_64-onednn-avx2",
                        "linux-x86_64-onednn",
                        "linux-x86_64");
        assertThat(linux("avx512f avx512cd avx512er avx512pf")).first().isEqualTo("linux-x86_64-onednn-avx2");
    }

    @Test
    void aFlagIsAWholeWordOfTheFlagsLine() {
        var old = "model name\t: avx2 fma\nflags\t\t: fpu sse2 avx avx2_not fma4\n";
        assertThat(CpuFeatures.of("Linux", "amd64", old).binaries()).first().isEqualTo("linux-x86_64-onednn");
    }

    @Test
    void macTakesTheFlagsOfBothLeaves() {
        var text = """
                machdep.cpu.vendor: GenuineIntel
                machdep.cpu.features: FPU SSE4.2 FMA AVX1.0
                machdep.cpu.leaf7_features: RDWRFSGS BMI1 AVX2 BMI2
                """;
        assertThat(CpuFeatures.of("Mac OS X", "x86_64", text).binaries())
                .containsExactly("macosx-x86_64-onednn-avx2", "macosx-x86_64-onednn", "macosx-x86_64");
    }

    @Test
    void windowsGoesByTheLevelThatTheVirtualMachineFound() {
        assertThat(CpuFeatures.of("Windows 11", "amd64", "UseAVX=3").binaries())
                .first()
                .isEqualTo("windows-x86_64-onednn-avx512");
        assertThat(CpuFeatures.of("Windows 11", "amd64", "UseAVX=1").binaries())
                .containsExactly("windows-x86_64-onednn", "windows-x86_64");
    }

    @Test
    void armHasOneBinaryAndAnUnknownSystemNone() {
        assertThat(CpuFeatures.of("Mac OS X", "aarch64", "").binaries()).containsExactly("macosx-arm64");
        assertThat(CpuFeatures.of("Linux", "aarch64", "Features : asimd").binaries())
                .containsExactly("linux-arm64");
        assertThat(CpuFeatures.of("FreeBSD", "amd64", "").binaries()).isEmpty();
        assertThat(CpuFeatures.of("Windows 11", "aarch64", "").binaries()).isEmpty();
    }

    @Test
    void thisMachineHasABinary() {
        assertThat(CpuFeatures.here().binaries()).isNotEmpty();
    }

    private static List<String> linux(String flags) {
        var text = """
                processor\t: 0
                model name\t: A processor
                flags\t\t: fpu sse2 fma avx avx2 %s
                bugs\t\t: spectre_v1
                """;
        return CpuFeatures.of("Linux", "amd64", text.formatted(flags)).binaries();
    }
}
