package org.netloom.core.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.html.HtmlPage;
import org.netloom.core.project.Project;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.evidence.Calibration;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.core.text.Text;

/// What a report says of each evaluation that lies with the run: figures, classes, matrix, mistakes.
final class EvidencePart {
    private static final int MOST_MISTAKES = 24;
    private static final int MOST_CLASSES = 60;

    private final HtmlPage page;
    private final RunReport.Words words;
    private final RunFolder run;
    private final Project project;

    EvidencePart(HtmlPage page, RunReport.Words words, RunFolder run, Project project) {
        this.page = page;
        this.words = words;
        this.run = run;
        this.project = project;
    }

    void write(ReportPictures pictures) throws IOException {
        for (var weights : Weights.values()) {
            for (var split : new Split[] {Split.TEST, Split.VALIDATION}) {
                var evaluation = run.evaluated(weights, split.key());
                if (evaluation.isPresent()) {
                    var file = run.predictions(weights);
                    var predicted = Files.isRegularFile(file)
                            ? PredictedPicture.read(file, split.key())
                            : List.<PredictedPicture>of();
                    one(evaluation.get(), weights, split, predicted);
                    mistakes(predicted, pictures);
                }
            }
        }
    }

    private void one(Evaluation evaluation, Weights weights, Split split, List<PredictedPicture> predicted) {
        page.element("h2", "", title(weights, split)).open("div", "figures");
        ReportPage.figure(page, words.say(Text.of("accuracy")), RunReport.number(evaluation.accuracy()));
        ReportPage.figure(page, words.say(Text.of("loss")), RunReport.number(evaluation.loss()));
        ReportPage.figure(page, words.say(Text.of("right among the first five")), RunReport.number(evaluation.top5()));
        if (!predicted.isEmpty()) {
            ReportPage.figure(
                    page,
                    words.say(Text.of("calibration error")),
                    RunReport.number(Calibration.of(predicted).error()));
        }
        page.close("div");
        classes(evaluation);
        if (project.labels().size() <= MOST_CLASSES) {
            matrix(evaluation);
        }
    }

    private String title(Weights weights, Split split) {
        return words.say(
                switch (split) {
                    case TEST ->
                        weights == Weights.LAST
                                ? Text.of("On the test pictures")
                                : Text.of("On the test pictures, with the best weights");
                    case VALIDATION, TRAIN ->
                        weights == Weights.LAST
                                ? Text.of("On the validation pictures")
                                : Text.of("On the validation pictures, with the best weights");
                });
    }

    private void classes(Evaluation evaluation) {
        page.open("table", "");
        page.row(
                "th",
                "n",
                List.of(
                        words.say(Text.of("class")),
                        words.say(Text.of("precision")),
                        words.say(Text.of("recall")),
                        "F1",
                        words.say(Text.of("pictures"))));
        for (var one : evaluation.classes()) {
            page.row(
                    "td",
                    "n",
                    List.of(
                            one.label(),
                            RunReport.number(one.precision()),
                            RunReport.number(one.recall()),
                            RunReport.number(one.f1()),
                            String.valueOf(one.support())));
        }
        page.close("table");
    }

    private void matrix(Evaluation evaluation) {
        var labels = evaluation.classes().stream()
                .map(Evaluation.ClassMetrics::label)
                .toList();
        page.element("h3", "", words.say(Text.of("Rows are what the pictures show, columns what the net says.")));
        page.open("div", "wide").open("table", "matrix").open("tr", "").element("th", "", "");
        labels.forEach(label -> page.element("th", "up", label));
        page.close("tr");
        for (int truth = 0; truth < labels.size(); truth++) {
            page.open("tr", "").element("th", "", labels.get(truth));
            double support = Math.max(1, evaluation.classes().get(truth).support());
            for (int called = 0; called < labels.size(); called++) {
                int hits = evaluation.confusion().get(truth).get(called);
                double depth = hits == 0 ? 0 : 0.12 + 0.88 * Math.sqrt(hits / support);
                ReportPage.field(page, hits == 0 ? "" : String.valueOf(hits), truth == called ? depth : -depth);
            }
            page.close("tr");
        }
        page.close("table").close("div");
    }

    private void mistakes(List<PredictedPicture> predicted, ReportPictures pictures) throws IOException {
        var wrong = predicted.stream()
                .filter(picture -> !picture.isRight())
                .sorted(Comparator.comparingDouble(PredictedPicture::probability)
                        .reversed())
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        page.element("h3", "", words.say(Text.of("{0} mistakes; those it was surest of", wrong.size())));
        page.open("div", "pictures");
        var rest = new ArrayList<PredictedPicture>();
        for (var picture : wrong.subList(0, Math.min(MOST_MISTAKES, wrong.size()))) {
            var small = pictures.small(picture);
            var sentence = words.say(Text.of(
                    "{0}, called {1} ({2})",
                    picture.label(), picture.predicted(), String.format(Locale.ROOT, "%.2f", picture.probability())));
            if (small == null) {
                rest.add(picture);
            } else {
                page.picture("image/png", png(small), picture.file(), sentence);
            }
        }
        page.close("div");
        for (var picture : rest) {
            page.element(
                    "p",
                    "dim",
                    words.say(Text.of("{0} is {1}, called {2}", picture.file(), picture.label(), picture.predicted())));
        }
    }

    private static byte[] png(Picture picture) throws IOException {
        var rgb = picture.withChannels(3).pixels();
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < rgb.length; i += 3) {
            int value = (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | rgb[i + 2] & 255;
            image.setRGB(i / 3 % picture.width(), i / 3 / picture.width(), value);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
