package org.netloom.core.export;

import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.run.evidence.PredictedPicture;

/// Where a report gets its pictures from.
@FunctionalInterface
public interface ReportPictures {
    /// A report without pictures.
    ReportPictures NONE = picture -> null;

    /// The small picture; null where it is not to be had.
    @Nullable
    Picture small(PredictedPicture picture);
}
