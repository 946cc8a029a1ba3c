package org.netloom.core.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How fast an engine was, under the names that the peers' programs use. What was not measured is null.
///
/// @param params trainable and other numbers of the net
/// @param trainImagesPerS median over the epochs
/// @param predictImagesPerS many at a time, from pixels to probabilities
/// @param predictOneMs median for one picture
/// @param firstStepS from the start of the command to the end of the first training step
/// @param epochImagesPerS on a folder, by epoch; reading and decoding is part of the first
/// @param peakRssMb most memory that the engine's process held (resident)
/// @param precision of the arithmetic: `f32`
/// @param path what computed: `fast`, kernels for this processor, or `reference`, Deeplearning4j
/// @param layers what each layer took, longest first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speed(
        String net,
        @Nullable Integer batch,
        int images,
        @Nullable Long params,
        @Nullable Double trainImagesPerS,
        @Nullable Double predictImagesPerS,
        @Nullable Double predictOneMs,
        @Nullable Double firstStepS,
        @Nullable List<Long> epochImagesPerS,
        long peakRssMb,
        String precision,
        String path,
        @Nullable List<LayerTime> layers) {

    /// @param ms of one thread for one batch
    /// @param gflops thousand million floating point operations a second, of one thread; 0 where it only
    ///     moves data
    /// @param share of all parts' time
    public record LayerTime(String layer, double ms, double gflops, double share) {}
}
