package org.netloom.studio;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// Asks the window on its own thread: a scene that is read from another one may change meanwhile.
public final class FxWait {
    private FxWait() {}

    public static <T> T ask(Callable<T> question) {
        var answer = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            answer.run();
        } else {
            Platform.runLater(answer);
        }
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("The window could not be asked: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The window did not answer within 30 seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted", e);
        }
    }

    /// @return whether the condition came true in time
    public static boolean comesTrue(int seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException _) {
            return false;
        }
        WaitForAsyncUtils.waitForFxEvents();
        return true;
    }

    public static void until(int seconds, Callable<Boolean> condition) {
        if (!comesTrue(seconds, condition)) {
            throw new AssertionError("It did not happen within " + seconds + " seconds");
        }
    }
}
