package org.netloom.core.dataset.health.page;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.health.DatasetReport.ClassLine;
import org.netloom.core.dataset.health.DatasetReport.FileLine;
import org.netloom.core.dataset.health.DatasetReport.ProblemLine;
import org.netloom.core.html.HtmlPage;

/// Writes a report as one HTML file: counts as bars, each problem with pictures of it, and the files that
/// are not used plainly. Nothing in it is loaded from elsewhere.
public final class HealthPage {
    private static final int MOST_GROUPS = 24;
    private static final int MOST_OF_A_GROUP = 8;
    private static final int MOST_FILES = 2000;

    private static final String STYLE = """
            :root { --train: #3b6fd4; --validation: #e0a030; --test: #3f9b6b; }
            table { width: 100%; } td.n { color: var(--dim); white-space: nowrap; }
            .bar { display: flex; height: 10px; min-width: 160px; } .bar i { display: block; }
            .train { background: var(--train); } .validation { background: var(--validation); }
            .test { background: var(--test); }
            .group { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 0; border-bottom: 1px solid var(--line); }
            figure { width: 112px; } figure img { max-width: 96px; max-height: 96px; display: block; }
            figcaption { color: var(--dim); }
            """;

    private final HtmlPage page;
    private final SmallPictures pictures;
    private final UnaryOperator<String> words;

    private HealthPage(String title, SmallPictures pictures, UnaryOperator<String> words) {
        this.page = new HtmlPage(title, "", STYLE);
        this.pictures = pictures;
        this.words = words;
    }

    /// @param title what the dataset is called
    /// @param words brings the page's own few words into the reader's language
    /// @return a whole HTML document
    public static String of(String title, DatasetReport report, SmallPictures pictures, UnaryOperator<String> words) {
        return new HealthPage(title, pictures, words).write(report);
    }

    private String write(DatasetReport report) {
        classes(report.classes());
        heading("Problems");
        if (report.problems().isEmpty()) {
            page.element("p", "dim", words.apply("None were found."));
        }
        report.problems().forEach(this::problem);
        files(report.files());
        return page.toString();
    }

    private void classes(List<ClassLine> classes) {
        int most = classes.stream()
                .mapToInt(line -> line.counts().train()
                        + line.counts().validation()
                        + line.counts().test())
                .max()
                .orElse(1);
        heading("Classes").open("table", "");
        page.row(
                "th",
                "n",
                Stream.of("Class", "", "Training", "Validation", "Test")
                        .map(word -> word.isEmpty() ? word : words.apply(word))
                        .toList());
        for (var line : classes) {
            var counts = line.counts();
            page.open("tr", "").element("td", "", line.label()).open("td", "").open("div", "bar");
            bar("train", counts.train(), most);
            bar("validation", counts.validation(), most);
            bar("test", counts.test(), most);
            page.close("div").close("td");
            for (int count : new int[] {counts.train(), counts.validation(), counts.test()}) {
                page.element("td", "n", String.valueOf(count));
            }
            page.close("tr");
        }
        page.close("table");
    }

    private void bar(String kind, int count, int most) {
        if (count > 0) {
            page.raw(String.format(
                    Locale.ROOT, "<i class=\"%s\" style=\"width:%.2f%%\"></i>", kind, 100.0 * count / most));
        }
    }

    private void problem(ProblemLine problem) {
        page.element("p", "", problem.text());
        int single = 0;
        for (var group : problem.groups().stream().limit(MOST_GROUPS).toList()) {
            boolean alone = group.size() == 1;
            if (!alone || single++ == 0) {
                page.open("div", "group");
            }
            group.stream().limit(MOST_OF_A_GROUP).forEach(this::picture);
            if (!alone) {
                page.close("div");
            }
        }
        if (single > 0) {
            page.close("div");
        }
        more(problem.groups().size() - MOST_GROUPS);
    }

    private void picture(String file) {
        page.picture("image/jpeg", pictures.jpeg(file), "", file);
    }

    private void files(List<FileLine> files) {
        if (files.isEmpty()) {
            return;
        }
        heading("Files that are not used plainly").open("table", "");
        for (var file : files.stream().limit(MOST_FILES).toList()) {
            page.row("td", "dim", List.of(file.file(), file.reason()));
        }
        page.close("table");
        more(files.size() - MOST_FILES);
    }

    private void more(int left) {
        if (left > 0) {
            page.element("p", "dim", "… " + left);
        }
    }

    private HtmlPage heading(String english) {
        return page.element("h2", "", words.apply(english));
    }
}
