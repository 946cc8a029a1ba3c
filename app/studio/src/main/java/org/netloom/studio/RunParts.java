package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Window;
import org.netloom.core.dataset.Split;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.project.Validation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunRecord;
import org.netloom.studio.dataset.DatasetView;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.dataset.PictureSplits;
import org.netloom.studio.dataset.UnseenPicture;
import org.netloom.studio.dataset.catalogue.CatalogueViewModel;
import org.netloom.studio.dataset.catalogue.CatalogueWindow;
import org.netloom.studio.dataset.rearrange.FileWork;
import org.netloom.studio.dataset.rearrange.RearrangeViewModel;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.EngineLimits;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.Rehearsing;
import org.netloom.studio.inside.InsideViewModel;
import org.netloom.studio.inside.InsideWindow;
import org.netloom.studio.prediction.PredictionView;
import org.netloom.studio.prediction.PredictionViewModel;
import org.netloom.studio.prediction.TrialView;
import org.netloom.studio.runs.RemovedRuns;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.runs.evaluation.EvaluationViewModel;
import org.netloom.studio.runs.results.ResultsView;
import org.netloom.studio.runs.series.SeriesView;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.training.RunNotices;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.place.LiveStripView;
import org.netloom.studio.training.place.SeveralRuns;
import org.netloom.studio.training.place.TrainView;
import org.netloom.studio.training.queue.QueueView;
import org.netloom.studio.training.queue.QueueViewModel;
import org.netloom.studio.training.queue.SeveralViewModel;
import org.netloom.studio.training.settings.SettingsViewModel;
import org.netloom.studio.training.trial.ForecastViewModel;
import org.netloom.studio.training.trial.RateViewModel;

/// The places Data, Train, Results and Predict with the strip below the canvas, and the engines that
/// work for them.
final class RunParts implements AutoCloseable {
    private final Workbench bench;
    private final Document document;
    private final Engines engines;
    private final Rehearsing rehearsing;
    private final PictureFiles files = new PictureFiles();
    private final DatasetViewModel dataset;
    private final SettingsViewModel settings;
    private final TrainingViewModel training;
    private final ForecastViewModel forecast;
    private final RateViewModel rate;
    private final QueueViewModel queue;
    private final SeveralViewModel several;
    private final RunsViewModel runs;
    private final PredictionViewModel prediction;
    private final InsideViewModel inside;
    private final InsideWindow insideWindow;

    RunParts(Workbench bench, MainWindow window, Document document) {
        this.bench = bench;
        this.document = document;
        engines = Engines.local(() -> EngineLimits.of(bench.preferences().current()));
        rehearsing = new Rehearsing(engines.status().service());
        var tasks = bench.tasks();
        dataset = new DatasetViewModel(document, engines.service(), tasks);
        settings = new SettingsViewModel(document);
        dataset.splits()
                .subscribe(splits -> settings.trainingPictures().set(splits == null ? 0 : splits.count(Split.TRAIN)));
        training = new TrainingViewModel(document, engines, tasks);
        forecast = new ForecastViewModel(document, training, engines.service());
        dataset.splits()
                .subscribe(splits -> forecast.images()
                        .set(
                                splits == null
                                        ? null
                                        : images(
                                                splits, document.project().get().training())));
        rate = new RateViewModel(document, training, engines.service());
        queue = new QueueViewModel(
                document, training, tasks, why -> bench.notices().report(text("The runs in line are not kept"), why));
        several = new SeveralViewModel(document, queue);
        runs = new RunsViewModel(
                document, training, tasks, (what, why) -> bench.notices().report(text(what), why));
        prediction = new PredictionViewModel(runs, engines.service(), tasks);
        inside = new InsideViewModel(runs, engines.service(), tasks);
        insideWindow = new InsideWindow(inside, dataset, files, bench.notices());
        training.onUseWeights(this::predictWith);
        bench.actions().bind(Action.TRAIN, training.canTrain(), training::train);
        bench.actions()
                .bind(
                        Action.PAUSE,
                        training.orders().canPause().or(training.orders().paused()),
                        training.orders()::pauseOrContinue);
        bench.actions().bind(Action.STOP, training.canStop(), training::stop);
        bench.actions().bind(Action.PUT_IN_LINE, queue.canAdd(), queue::add);
        bench.actions().bind(Action.SEVERAL_RUNS, queue.canAdd(), () -> {
            go(Place.TRAIN);
            several.open().set(true);
        });
        bench.actions().bind(Action.FIND_RATE, rate.canFind(), () -> {
            go(Place.TRAIN);
            rate.find();
        });
        StatusFeed.connect(bench.shell(), dataset, training, engines.status());
        RunNotices.connect(
                training,
                bench.notices(),
                () -> go(Place.RESULTS),
                bench.shell().place().isEqualTo(Place.RESULTS));
        places(window);
        knownSets(window);
        engines.service().warmUp();
    }

    private void places(MainWindow window) {
        window.place(
                Place.DATA,
                () -> new DatasetView(
                        dataset,
                        document,
                        engines.service(),
                        bench.tasks(),
                        settings,
                        files,
                        bench.notices(),
                        rearrange(),
                        window::choose,
                        bench.actions(),
                        this::predict,
                        bench.open()));
        window.place(
                Place.TRAIN, () -> new TrainView(training, settings, forecast, rate, severalRuns(), bench.actions()));
        window.place(Place.RESULTS, this::results);
        window.place(Place.PREDICT, () -> new PredictionView(prediction, runs, unseen()::draw));
        window.design().strip(() -> new LiveStripView(training, new TrialView(prediction, () -> go(Place.PREDICT))));
    }

    /// A set that comes is that of a project without pictures, or makes one of its own.
    private void knownSets(MainWindow window) {
        var flow = window.projects();
        var known = new CatalogueWindow(new CatalogueViewModel(
                bench.tasks(), bench.notices(), flow.projectsFolder().resolve("datasets"), FxThread::run, pictures -> {
                    if (document.isOpen() && dataset.dataset() == null) {
                        go(Place.DATA);
                        dataset.choose(pictures);
                    } else {
                        flow.openImages(pictures);
                    }
                }));
        bench.actions().bind(Action.KNOWN_SETS, () -> known.show(window.stage()));
    }

    private RearrangeViewModel rearrange() {
        return new RearrangeViewModel(
                dataset, dataset.classes(), document, bench.tasks(), bench.notices(), new FileWork(FxThread::run));
    }

    private SeveralRuns severalRuns() {
        return new SeveralRuns(
                new QueueView(
                        queue, (what, back) -> bench.notices().info(what, "", new Notice.Choice(text("Undo"), back))),
                several,
                () -> new SeriesView(runs, bench.tasks(), run -> {
                    runs.selected().set(run);
                    go(Place.RESULTS);
                }),
                new SimpleBooleanProperty(),
                Bindings.createBooleanBinding(() -> SeriesView.isAny(runs), runs.runs()));
    }

    /// Test pictures that are the validation too count twice, as they are run.
    private static RunRecord.Images images(PictureSplits splits, TrainingSettings settings) {
        int test = splits.count(Split.TEST);
        return new RunRecord.Images(
                splits.count(Split.TRAIN),
                settings.validation() instanceof Validation.Test ? test : splits.count(Split.VALIDATION),
                test);
    }

    /// Whether any run has weights.
    BooleanBinding trained() {
        return Bindings.createBooleanBinding(() -> runs.newest().isPresent(), runs.runs());
    }

    List<Run> all() {
        return List.copyOf(runs.runs());
    }

    /// Shows the weights of a block, and what comes out of it.
    void lookInside(Window over, String block) {
        insideWindow.show(over, block);
    }

    private ResultsView results() {
        var evaluation = new EvaluationViewModel(runs, engines.service(), bench.tasks());
        var ways = new ResultsView.Ways(run -> predictWith(run.folder()), this::predict);
        return new ResultsView(runs, evaluation, dataset, files, bench, ways);
    }

    PredictionViewModel prediction() {
        return prediction;
    }

    private UnseenPicture unseen() {
        return new UnseenPicture(dataset, files, bench.notices(), RandomGenerator.getDefault());
    }

    private void predict(List<Path> pictures) {
        go(Place.PREDICT);
        prediction.predict(pictures);
    }

    private void predictWith(RunFolder run) {
        prediction.chosen().set(run);
        go(Place.PREDICT);
    }

    private void go(Place place) {
        bench.shell().place().set(place);
    }

    @Override
    public void close() {
        RemovedRuns.sweep(document.folder().get());
        dataset.close();
        prediction.close();
        inside.close();
        rehearsing.close();
        engines.close();
        files.close();
    }
}
