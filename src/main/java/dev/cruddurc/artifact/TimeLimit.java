package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.SourceFile;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a user's template may take. It runs in a thread of its own, since it may go on without printing anything: the text's
 * length would never stop it.
 *
 * @param longest after which the document is given up
 */
record TimeLimit(Duration longest) {
    /** What the work gives; a fault of the template where it does not end in time. */
    String within(SourceFile template, Callable<String> work) throws DocumentFault {
        FutureTask<String> task = new FutureTask<>(work);
        Thread beside = new Thread(task, "template");
        beside.setDaemon(true);
        beside.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            throw stopped(beside, template, "it has not ended after " + longest.toSeconds() + " seconds");
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw stopped(beside, template, "it was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DocumentFault fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** The thread ends where FreeMarker looks for an interruption; one inside of a regular expression ends with the program. */
    private static DocumentFault stopped(Thread beside, SourceFile template, String message) {
        beside.interrupt();
        return new DocumentFault(template, 1, 1, message);
    }
}
