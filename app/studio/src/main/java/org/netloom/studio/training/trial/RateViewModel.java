package org.netloom.studio.training.trial;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.RateSearch;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.training.TrainingViewModel;

/// Has an engine try rising learning rates on a net of its own, and takes one of them when the person
/// wants it. FX thread only.
public final class RateViewModel {
    private final Document document;
    private final ServiceEngine engine;
    private final ReadOnlyObjectWrapper<RateTrial> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RateTrial.Closed());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final BooleanBinding canFind;
    private @Nullable Job<RateSearch> job;

    public RateViewModel(Document document, TrainingViewModel training, ServiceEngine engine) {
        this.document = document;
        this.engine = engine;
        canFind = training.canTrain()
                .and(Bindings.createBooleanBinding(() -> !(state.get() instanceof RateTrial.Searching), state));
        document.folder().addListener((property, before, now) -> close());
        training.active().subscribe(active -> {
            if (active) {
                close();
            }
        });
    }

    public ReadOnlyObjectProperty<RateTrial> state() {
        return state.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 while nobody knows.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    public BooleanBinding canFind() {
        return canFind;
    }

    public void find() {
        var project = document.project().get();
        var home = document.folder().get();
        var dataset = project.dataset();
        if (!canFind.get() || home == null || dataset == null) {
            return;
        }
        state.set(new RateTrial.Searching());
        var asked = engine.findRate(project, dataset.in(home));
        job = asked;
        asked.progress().subscribe(share -> {
            if (job == asked) {
                progress.set(share.doubleValue());
            }
        });
        asked.onDone(found -> end(asked, new RateTrial.Found(found)))
                .onFailed(why -> end(asked, new RateTrial.Failed(why)))
                .onCancelled(() -> end(asked, new RateTrial.Closed()));
    }

    /// The project trains at the rate that was suggested; it can be undone.
    public void use() {
        if (state.get() instanceof RateTrial.Found(RateSearch(var _, Double suggested, var _)) && suggested != null) {
            var settings = document.project().get().training();
            var optimizer = settings.optimizer();
            document.apply(new ChangeTraining(
                    settings.withOptimizer(
                            optimizer.learningRate(optimizer.learningRate().initial(suggested))),
                    "learning rate"));
            document.settle();
            close();
        }
    }

    /// Gives the search up, or its curve away.
    public void close() {
        var searching = job;
        job = null;
        if (searching != null) {
            searching.cancel();
        }
        state.set(new RateTrial.Closed());
    }

    private void end(Job<RateSearch> asked, RateTrial how) {
        if (job == asked) {
            job = null;
            state.set(how);
        }
    }
}
