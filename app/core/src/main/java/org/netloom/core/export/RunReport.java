package org.netloom.core.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.html.HtmlPage;
import org.netloom.core.project.Project;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunNote;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.evidence.Differences;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

/// A run as one HTML page that opens without a network: what was trained and how, its curves, how well
/// it does on each class, and the mistakes that it was surest of.
public final class RunReport {
    private final RunFolder run;
    private final RunRecord record;
    private final Project project;
    private final RunNote note;
    private final List<EpochMetrics> history;
    private final Words words;
    private final HtmlPage page;

    /// The language of a report.
    public interface Words {
        Words ENGLISH = new Words() {
            @Override
            public String say(Text text) {
                return text.english();
            }

            @Override
            public String language() {
                return "en";
            }
        };

        String say(Text text);

        /// As in HTML's `lang`.
        String language();
    }

    private RunReport(RunFolder run, Words words) throws Failure, IOException {
        this.run = run;
        this.words = words;
        record = run.record();
        project = record.readProject();
        note = RunNote.of(run);
        history = run.history().read();
        page = new HtmlPage(
                note.name().isEmpty()
                        ? words.say(Text.of("{0}: the run {1}", project.name(), run.name()))
                        : words.say(Text.of("{0}: {1}", project.name(), note.name())),
                words.language(),
                ReportPage.STYLE);
    }

    /// @param pictures those of the mistakes
    public static String of(RunFolder run, Words words, ReportPictures pictures) throws Failure, IOException {
        return new RunReport(run, words).write(pictures);
    }

    private String write(ReportPictures pictures) throws IOException {
        head();
        curves();
        new EvidencePart(page, words, run, project).write(pictures);
        settings();
        net();
        epochs();
        return page.toString();
    }

    private String say(Text text) {
        return words.say(text);
    }

    private void head() {
        var images = record.images();
        page.element(
                "p",
                "dim",
                say(Text.of(
                        "{0} · begun {1} · {2} · {3} pictures for training, {4} for validation, {5} for the test",
                        status(),
                        record.started(),
                        record.device().isEmpty() ? run.name() : record.device(),
                        images.train(),
                        images.validation(),
                        images.test())));
        var said = new ArrayList<String>();
        if (!note.note().isEmpty()) {
            said.add(note.note());
        }
        said.addAll(note.tags());
        record.told().map(words::say).ifPresent(said::add);
        said.forEach(line -> page.element("p", "", line));
        if (!history.isEmpty()) {
            var last = history.getLast();
            page.open("div", "figures");
            ReportPage.figure(
                    page,
                    say(Text.of("epochs")),
                    history.size() + " / " + project.training().epochs());
            ReportPage.figure(page, say(Text.of("loss")), number(last.loss()));
            ReportPage.figure(page, say(Text.of("accuracy")), number(last.accuracy()));
            ReportPage.figure(page, say(Text.of("validation loss")), number(last.valLoss()));
            ReportPage.figure(page, say(Text.of("validation accuracy")), number(last.valAccuracy()));
            ReportPage.figure(page, say(Text.of("best epoch")), String.valueOf(record.bestEpoch()));
            double seconds = history.stream().mapToDouble(EpochMetrics::seconds).sum();
            ReportPage.figure(page, say(Text.of("seconds")), String.format(Locale.ROOT, "%.0f", seconds));
            page.close("div");
        }
    }

    private String status() {
        return switch (record.status()) {
            case RUNNING -> say(Text.of("interrupted"));
            case FINISHED -> say(Text.of("finished"));
            case STOPPED -> say(Text.of("stopped"));
            case FAILED -> say(Text.of("failed"));
        };
    }

    private void curves() {
        if (!history.isEmpty()) {
            page.open("div", "curves");
            RunCurves.all(history, words).forEach(picture -> page.raw(picture.svg()));
            page.close("div");
        }
    }

    private void settings() {
        page.element("h2", "", say(Text.of("Settings"))).open("table", "");
        Differences.settings(record).forEach((path, value) -> page.row("td", "", List.of(path, value)));
        page.close("table");
    }

    private void net() {
        var summary = Summary.of(project.graph(), Shapes.of(project.graph()));
        page.element("h2", "", say(Text.of("The net"))).open("div", "wide").open("table", "");
        page.row(
                "th",
                "",
                List.of(
                        say(Text.of("block")),
                        say(Text.of("layer")),
                        say(Text.of("output")),
                        say(Text.of("parameters"))));
        for (var row : summary.rows()) {
            page.row(
                    "td",
                    "",
                    List.of(
                            row.name(),
                            row.layer(),
                            row.output().toString(),
                            String.format(Locale.ROOT, "%,d", row.parameters())));
        }
        page.close("table").close("div");
        page.element(
                "p", "dim", say(Text.of("{0} parameters", String.format(Locale.ROOT, "%,d", summary.parameters()))));
    }

    private void epochs() {
        if (history.isEmpty()) {
            return;
        }
        page.open("details", "")
                .element("summary", "", say(Text.of("All epochs")))
                .open("table", "");
        page.row(
                "th",
                "n",
                List.of(
                        say(Text.of("epoch")),
                        say(Text.of("loss")),
                        say(Text.of("accuracy")),
                        say(Text.of("validation loss")),
                        say(Text.of("validation accuracy")),
                        say(Text.of("learning rate")),
                        say(Text.of("seconds"))));
        for (var epoch : history) {
            page.row(
                    "td",
                    "n",
                    List.of(
                            String.valueOf(epoch.epoch()),
                            number(epoch.loss()),
                            number(epoch.accuracy()),
                            number(epoch.valLoss()),
                            number(epoch.valAccuracy()),
                            epoch.learningRate() == null
                                    ? "–"
                                    : String.valueOf(epoch.learningRate().floatValue()),
                            String.format(Locale.ROOT, "%.1f", epoch.seconds())));
        }
        page.close("table").close("details");
    }

    static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
