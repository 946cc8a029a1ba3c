package org.netloom.studio.training.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Link;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Forecast;
import org.netloom.core.run.RunRecord;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.training.TrainingViewModel;

/// Has an engine try some steps of the project as it is, and tells what a run would take. A change of what
/// that depends on makes it unknown again. FX thread only.
public final class ForecastViewModel {
    private static final double RATE = 0.001;

    private final Document document;
    private final TrainingViewModel training;
    private final ServiceEngine engine;
    private final ObjectProperty<RunRecord.@Nullable Images> images = new SimpleObjectProperty<>(this, "images");
    private final ReadOnlyObjectWrapper<Forecasted> state =
            new ReadOnlyObjectWrapper<>(this, "forecast", new Forecasted.Unknown());
    private @Nullable Subject subject;
    private @Nullable Job<Forecast> job;

    /// All that time and memory depend on: where a block lies does not matter, nor how large the steps are.
    private record Subject(
            List<Object> net, int batch, Optimizer optimizer, Loss loss, RunRecord.@Nullable Images images) {

        static Subject of(Project project, RunRecord.@Nullable Images images) {
            var net = new ArrayList<Object>();
            for (Block block : project.graph().blocks()) {
                net.add(block.name());
                net.add(block.layer());
            }
            List<Link> links = project.graph().links();
            net.addAll(links);
            var settings = project.training();
            return new Subject(
                    net,
                    settings.batchSize(),
                    settings.optimizer().learningRate(new LearningRate.Constant(RATE)),
                    settings.loss(),
                    images);
        }
    }

    public ForecastViewModel(Document document, TrainingViewModel training, ServiceEngine engine) {
        this.document = document;
        this.training = training;
        this.engine = engine;
        document.project().subscribe(this::changed);
        images.subscribe(this::changed);
        training.active().subscribe(active -> {
            if (active) {
                cancel();
            }
        });
    }

    public ReadOnlyObjectProperty<Forecasted> state() {
        return state.getReadOnlyProperty();
    }

    /// How many pictures a run would have; null while nobody knows.
    public ObjectProperty<RunRecord.@Nullable Images> images() {
        return images;
    }

    /// Tries, where it is not known yet and nothing trains that would be disturbed.
    public void look() {
        var now = images.get();
        if (now == null
                || now.train() == 0
                || !(state.get() instanceof Forecasted.Unknown)
                || !training.canTrain().get()) {
            return;
        }
        state.set(new Forecasted.Trying());
        var asked = engine.forecast(document.project().get(), now);
        job = asked;
        asked.onDone(told -> end(
                        asked,
                        new Forecasted.Known(
                                told, document.project().get().training().epochs())))
                .onFailed(why -> end(asked, new Forecasted.Failed(why)))
                .onCancelled(() -> end(asked, new Forecasted.Unknown()));
    }

    /// Takes the batch size that fits the memory; it can be undone.
    public void takeFitting() {
        if (state.get() instanceof Forecasted.Known known) {
            var fitting = known.forecast().fittingBatchSize();
            if (fitting != null && fitting > 0) {
                var settings = document.project().get().training();
                document.apply(new ChangeTraining(settings.withBatchSize(fitting), "batch size"));
                document.settle();
            }
        }
    }

    private void changed() {
        var project = document.project().get();
        var now = Subject.of(project, images.get());
        if (!Objects.equals(now, subject)) {
            subject = now;
            cancel();
            state.set(new Forecasted.Unknown());
        } else if (state.get() instanceof Forecasted.Known known) {
            state.set(new Forecasted.Known(known.forecast(), project.training().epochs()));
        }
    }

    private void cancel() {
        var trying = job;
        job = null;
        if (trying != null) {
            trying.cancel();
        }
        if (state.get() instanceof Forecasted.Trying) {
            state.set(new Forecasted.Unknown());
        }
    }

    private void end(Job<Forecast> asked, Forecasted how) {
        if (job == asked) {
            job = null;
            state.set(how);
        }
    }
}
