package org.netloom.studio.dataset.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.health.page.HealthPage;
import org.netloom.core.dataset.health.page.SmallPictures;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.work.Progress;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.support.Localization;

/// The page that the command `dataset --html` writes, made of what the studio knows already: its pictures
/// are the thumbnails, so that no file is decoded here.
final class ReportPage {
    private ReportPage() {}

    /// @param counts by class, as the project splits them
    /// @return a whole HTML document in the language of the window
    static String of(Findings findings, List<ClassCount> counts, Progress progress) {
        var source = findings.source();
        var known = source.dataset();
        var faults = new ArrayList<>(known.faults());
        faults.addAll(source.faults());
        var dataset = new Dataset(known.root(), known.classes(), known.samples(), faults);
        var report = DatasetReport.of(
                dataset, counts, findings.copies(), findings.problems(), findings.measures(), Localization::text);
        return HealthPage.of(dataset.root().toString(), report, pictures(source, report, progress), Localization::text);
    }

    private static SmallPictures pictures(ThumbnailSource source, DatasetReport report, Progress progress) {
        var places = new HashMap<String, Integer>();
        report.problems().stream()
                .flatMap(problem -> problem.groups().stream().flatMap(List::stream))
                .forEach(file -> places.put(file, -1));
        var samples = source.dataset().samples();
        for (int i = 0; i < samples.size(); i++) {
            int index = i;
            places.computeIfPresent(samples.get(i).file(), (file, before) -> index);
        }
        var shown = new int[1];
        return file -> {
            progress.check();
            // A picture may be shown with several problems, and not all of a problem's are.
            progress.at(Math.min(++shown[0], places.size()), places.size());
            return picture(source, places.getOrDefault(file, -1));
        };
    }

    private static Optional<Picture> picture(ThumbnailSource source, int index) {
        return Optional.ofNullable(index < 0 ? null : source.picture(index));
    }
}
