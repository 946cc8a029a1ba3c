package org.netloom.core.dataset.health.page;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.health.DatasetReport.ClassLine;
import org.netloom.core.dataset.health.DatasetReport.FileLine;
import org.netloom.core.dataset.health.DatasetReport.ProblemLine;
import org.netloom.core.dataset.health.Measures;
import org.netloom.core.dataset.health.SizeBins.Bin;
import org.netloom.core.html.HtmlPage;

/// Writes a report as one HTML file: counts as bars, each problem with pictures of it, and the files that
/// are not used plainly. Nothing in it is loaded from elsewhere.
public final class HealthPage {
    private static final int MOST_GROUPS = 24;
    private static final int MOST_OF_A_GROUP = 8;
    private static final int MOST_FILES = 2000;

    private static final String STYLE = """
            :root { --train: #3b6fd4; --validation: #e0a030; --test: #3f9b6b; --size: #3b6fd4; }
            @media (prefers-color-scheme: dark) {
              :root { --train: #6f9bf0; --validation: #e8b860; --test: #62bd8d; --size: #6f9bf0; } }
            .charts { display: flex; flex-wrap: wrap; gap: 16px 48px; } .charts h3 { font-weight: 500; margin: 16px 0 8px; }
            .key::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 6px; }
            .key.train::before { background: var(--train); } .key.validation::before { background: var(--validation); }
            .key.test::before { background: var(--test); }
            table { width: 100%; } td.n { color: var(--dim); white-space: nowrap; }
            svg.bar { display: block; width: 100%; min-width: 160px; height: 10px; margin-top: 6px; }
            svg.bar .train { fill: var(--train); } svg.bar .validation { fill: var(--validation); }
            svg.bar .test { fill: var(--test); } td.bars { width: 50%; }
            .group { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 0; border-bottom: 1px solid var(--line); }
            figure { width: 112px; } figure img { max-width: 96px; max-height: 96px; display: block; }
            figcaption { color: var(--dim); }
            """ + BarsSvg.STYLE;

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
        measures(report.measures());
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
        page.open("tr", "").element("th", "", words.apply("Class")).element("th", "", "");
        page.element("th", "n key train", words.apply("Training"));
        page.element("th", "n key validation", words.apply("Validation"));
        page.element("th", "n key test", words.apply("Test")).close("tr");
        for (var line : classes) {
            var counts = line.counts();
            page.open("tr", "").element("td", "", line.label()).open("td", "bars");
            page.raw("<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
            double at = bar("train", 0, 100.0 * counts.train() / most);
            at = bar("validation", at, 100.0 * counts.validation() / most);
            bar("test", at, 100.0 * counts.test() / most);
            page.close("svg").close("td");
            for (int count : new int[] {counts.train(), counts.validation(), counts.test()}) {
                page.element("td", "n", String.valueOf(count));
            }
            page.close("tr");
        }
        page.close("table");
    }

    private double bar(String kind, double at, double length) {
        if (length > 0) {
            page.raw(String.format(
                    Locale.ROOT, "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>", kind, at, length));
        }
        return at + length;
    }

    private void measures(Measures measures) {
        if (measures.sizes().pictures() == 0) {
            return;
        }
        heading("Sizes").open("div", "charts");
        chart("Longer side in pixels", measures.sizes().sides());
        chart("Width to height", measures.sizes().proportions());
        chart(
                "Colours",
                List.of(
                        new Bin(words.apply("coloured"), measures.coloured()),
                        new Bin(words.apply("gray"), measures.gray())));
        page.close("div");
    }

    private void chart(String english, List<Bin> bins) {
        var title = words.apply(english);
        page.open("div", "")
                .element("h3", "", title)
                .raw(BarsSvg.of(title, bins))
                .close("div");
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
