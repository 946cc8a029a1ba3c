package org.netloom.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.netloom.core.dataset.Split;
import org.netloom.core.run.RunFolder;
import org.netloom.studio.dataset.DatasetView;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.dataset.UnseenPicture;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.prediction.PredictionView;
import org.netloom.studio.prediction.PredictionViewModel;
import org.netloom.studio.prediction.TrialView;
import org.netloom.studio.runs.EvaluationViewModel;
import org.netloom.studio.runs.ResultsView;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.runs.compare.CompareView;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;
import org.netloom.studio.training.place.LiveStripView;
import org.netloom.studio.training.RunNotices;
import org.netloom.studio.training.place.TrainView;
import org.netloom.studio.training.TrainingViewModel;
import org.netloom.studio.training.settings.SettingsViewModel;

/// The places Data, Train, Results and Predict with the strip below the canvas, and the engines that
/// work for them.
final class RunParts implements AutoCloseable {
    private final Workbench bench;
    private final Document document;
    private final Engines engines;
    private final PictureFiles files = new PictureFiles();
    private final DatasetViewModel dataset;
    private final SettingsViewModel settings;
    private final TrainingViewModel training;
    private final RunsViewModel runs;
    private final PredictionViewModel prediction;

    RunParts(Workbench bench, MainWindow window, Document document) {
        this.bench = bench;
        this.document = document;
        engines = Engines.local(() -> bench.preferences().current().engineThreads());
        var tasks = bench.tasks();
        dataset = new DatasetViewModel(document, engines.service(), tasks);
        settings = new SettingsViewModel(document);
        dataset.splits()
                .subscribe(splits -> settings.trainingPictures().set(splits == null ? 0 : splits.count(Split.TRAIN)));
        training = new TrainingViewModel(document, engines, tasks);
        runs = new RunsViewModel(document, training, tasks);
        prediction = new PredictionViewModel(runs, engines.service(), tasks);
        training.onUseWeights(this::predictWith);
        bench.actions().bind(Action.TRAIN, training.canTrain(), training::train);
        bench.actions().bind(Action.PAUSE, training.canPause().or(training.paused()), training::pauseOrContinue);
        bench.actions().bind(Action.STOP, training.canStop(), training::stop);
        StatusFeed.connect(bench.shell(), dataset, training, engines.status());
        RunNotices.connect(training, bench.notices(), () -> go(Place.RESULTS));
        places(window);
        engines.service().warmUp();
    }

    private void places(MainWindow window) {
        window.place(Place.DATA, () -> new DatasetView(dataset, settings, files, bench.notices(), this::predict));
        window.place(Place.TRAIN, () -> new TrainView(training, settings, bench.actions()));
        window.place(Place.RESULTS, this::results);
        window.place(Place.PREDICT, () -> new PredictionView(prediction, runs, unseen()::draw));
        window.design().strip(() -> new LiveStripView(training, new TrialView(prediction, () -> go(Place.PREDICT))));
    }

    private ResultsView results() {
        var evaluation = new EvaluationViewModel(runs, engines.service(), bench.tasks());
        var ways = new ResultsView.Ways(
                run -> predictWith(run.folder()),
                this::predict,
                tiles -> new CompareView(runs, bench.tasks(), tiles.get(), tiles.get()));
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
        RunsViewModel.sweep(document.folder().get());
        dataset.close();
        prediction.close();
        engines.close();
        files.close();
    }
}
