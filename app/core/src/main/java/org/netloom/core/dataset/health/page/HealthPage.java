package org.netloom.core.dataset.health.page;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.netloom.core.dataset.health.DatasetReport;
import org.netloom.core.dataset.health.DatasetReport.ClassLine;
import org.netloom.core.dataset.health.DatasetReport.FileLine;
import org.netloom.core.dataset.health.DatasetReport.ProblemLine;

/// Writes a report as one HTML file: counts as bars, each problem with pictures of it, and the files that
/// are not used plainly. Nothing in it is loaded from elsewhere.
public final class HealthPage {
    private static final int MOST_GROUPS = 24;
    private static final int MOST_OF_A_GROUP = 8;
    private static final int MOST_FILES = 2000;

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1c2430;--dim:#667080;--line:#dde2ea;--ground:#fff;
            --train:#3b6fd4;--validation:#e0a030;--test:#3f9b6b}
            @media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--dim:#98a2b3;--line:#323a46;--ground:#171b21}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground);
            max-width:960px;margin:32px auto;padding:0 24px}
            h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:32px 0 8px}
            p{margin:4px 0}.dim,td.n{color:var(--dim)}table{border-collapse:collapse;width:100%}
            td,th{padding:4px 12px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .bar{display:flex;height:10px;min-width:160px}.bar i{display:block}
            .train{background:var(--train)}.validation{background:var(--validation)}.test{background:var(--test)}
            .group{display:flex;flex-wrap:wrap;gap:8px;padding:8px 0;border-bottom:1px solid var(--line)}
            figure{margin:0;width:112px}figure img{max-width:96px;max-height:96px;display:block}
            figcaption{font-size:11px;color:var(--dim);overflow-wrap:anywhere}
            """;

    private final StringBuilder out = new StringBuilder();
    private final SmallPictures pictures;
    private final UnaryOperator<String> words;

    private HealthPage(SmallPictures pictures, UnaryOperator<String> words) {
        this.pictures = pictures;
        this.words = words;
    }

    /// @param title what the dataset is called
    /// @param words brings the page's own few words into the reader's language
    /// @return a whole HTML document
    public static String of(String title, DatasetReport report, SmallPictures pictures, UnaryOperator<String> words) {
        var page = new HealthPage(pictures, words);
        page.write(title, report);
        return page.out.toString();
    }

    private void write(String title, DatasetReport report) {
        out.append("<!doctype html><html><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        classes(report.classes());
        heading("Problems");
        if (report.problems().isEmpty()) {
            out.append("<p class=\"dim\">").append(word("None were found.")).append("</p>");
        }
        report.problems().forEach(this::problem);
        files(report.files());
        out.append("</body></html>\n");
    }

    private void classes(List<ClassLine> classes) {
        int most = classes.stream()
                .mapToInt(line -> line.counts().train()
                        + line.counts().validation()
                        + line.counts().test())
                .max()
                .orElse(1);
        heading("Classes");
        out.append("<table><tr><th>").append(word("Class")).append("</th><th></th>");
        for (var split : List.of("Training", "Validation", "Test")) {
            out.append("<th class=\"n\">").append(word(split)).append("</th>");
        }
        out.append("</tr>");
        for (var line : classes) {
            var counts = line.counts();
            out.append("<tr><td>").append(escaped(line.label())).append("</td><td><div class=\"bar\">");
            bar("train", counts.train(), most);
            bar("validation", counts.validation(), most);
            bar("test", counts.test(), most);
            out.append("</div></td>");
            for (int count : new int[] {counts.train(), counts.validation(), counts.test()}) {
                out.append("<td class=\"n\">").append(count).append("</td>");
            }
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void bar(String kind, int count, int most) {
        if (count > 0) {
            out.append(String.format(
                    Locale.ROOT, "<i class=\"%s\" style=\"width:%.2f%%\"></i>", kind, 100.0 * count / most));
        }
    }

    private void problem(ProblemLine problem) {
        out.append("<p>").append(escaped(problem.text())).append("</p>");
        int single = 0;
        for (var group : problem.groups().stream().limit(MOST_GROUPS).toList()) {
            boolean alone = group.size() == 1;
            if (!alone || single++ == 0) {
                out.append("<div class=\"group\">");
            }
            group.stream().limit(MOST_OF_A_GROUP).forEach(this::figure);
            if (!alone) {
                out.append("</div>");
            }
        }
        if (single > 0) {
            out.append("</div>");
        }
        if (problem.groups().size() > MOST_GROUPS) {
            out.append("<p class=\"dim\">… ")
                    .append(problem.groups().size() - MOST_GROUPS)
                    .append("</p>");
        }
    }

    private void figure(String file) {
        var address = pictures.address(file);
        out.append("<figure>");
        if (!address.isEmpty()) {
            out.append("<img alt=\"\" src=\"").append(address).append("\">");
        }
        out.append("<figcaption>").append(escaped(file)).append("</figcaption></figure>");
    }

    private void files(List<FileLine> files) {
        if (files.isEmpty()) {
            return;
        }
        heading("Files that are not used plainly");
        out.append("<table>");
        for (var file : files.stream().limit(MOST_FILES).toList()) {
            out.append("<tr><td>")
                    .append(escaped(file.file()))
                    .append("</td><td class=\"dim\">")
                    .append(escaped(file.reason()))
                    .append("</td></tr>");
        }
        out.append("</table>");
        if (files.size() > MOST_FILES) {
            out.append("<p class=\"dim\">… ").append(files.size() - MOST_FILES).append("</p>");
        }
    }

    private void heading(String text) {
        out.append("<h2>").append(word(text)).append("</h2>");
    }

    private String word(String english) {
        return escaped(words.apply(english));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
