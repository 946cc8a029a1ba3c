package org.netloom.engine.trial;

import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Project;
import org.netloom.core.protocol.Forecast;
import org.netloom.core.run.RunRecord;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.ComputePath;
import org.netloom.engine.prediction.Scoring;
import org.netloom.engine.training.Beginning;

/// Says what a training will take.
public final class Forecasting {
    private Forecasting() {}

    /// @param available bytes that a process can have
    public static Forecast of(Project project, RunRecord.Images images, long available, Progress progress)
            throws Failure {
        Beginning.check(project);
        int pictures = Math.max(1, images.train());
        int asked = Math.min(project.training().batchSize(), pictures);
        try (var trial = new Trial(project)) {
            var room = Room.of(trial, images);
            int fitting = fitting(room, asked, available);
            int tried = Math.max(1, fitting);
            double step = trial.pace(tried, pictures, progress);
            if (pictures % tried != 0) {
                trial.step(pictures % tried);
            }
            double validation = validation(trial, images, progress);
            double saving = Saving.seconds(trial.net().weights(), trial.checkpoint());
            return new Forecast(
                    project.training().batchSize(),
                    tried,
                    Math.ceilDiv(pictures, asked),
                    step * pictures / tried + (images.validation() == 0 ? 0 : validation) + saving,
                    tried == asked ? room.held(asked) : room.guessed(asked),
                    available,
                    fitting == asked ? null : (Integer) fitting,
                    trial.net().path() instanceof ComputePath.Fast ? "fast" : "reference");
        }
    }

    /// @return `asked` where it fits, else the largest power of two that does, 0 where none does
    private static int fitting(Room room, int asked, long available) {
        if (room.guessed(asked).needed() <= available) {
            return asked;
        }
        int fitting = Integer.highestOneBit(asked);
        while (fitting > 0 && room.guessed(fitting).needed() > available) {
            fitting /= 2;
        }
        return fitting;
    }

    /// Also where only the test pictures are run, at the end: for the memory that takes.
    private static double validation(Trial trial, RunRecord.Images images, Progress progress) {
        if (images.validation() > 0) {
            return trial.validation(images.validation(), progress);
        }
        int batch = Scoring.batchSize(trial.net().activations());
        return images.test() > 0 ? trial.validation(Math.min(batch, images.test()), progress) : 0;
    }
}
