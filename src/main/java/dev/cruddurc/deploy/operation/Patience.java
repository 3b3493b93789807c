package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;

/** Asks until an answer comes, where asking twice does no harm. */
public final class Patience {
    private final Workplace place;

    /** Patience at a workplace. */
    public Patience(Workplace place) {
        this.place = place;
    }

    /** A question. */
    public interface Question<T> {
        /** Asks. */
        T ask() throws ServiceFault;
    }

    /** A request without an answer. */
    public interface Request {
        /** Asks. */
        void ask() throws ServiceFault;
    }

    /** The answer; every fault that does not pass is a reason to stop. */
    public <T> T ask(String doing, Question<T> question) throws Stop {
        try {
            return insist(question);
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, doing);
        }
    }

    /** The same for a request. */
    public void request(String doing, Request request) throws Stop {
        ask(doing, () -> {
            request.ask();
            return true;
        });
    }

    /** The answer, or the fault that does not pass. */
    <T> T insist(Question<T> question) throws ServiceFault, Stop {
        BackOff backOff = new BackOff(place.timing(), place.pace());
        while (true) {
            checkInterrupt();
            try {
                return question.ask();
            } catch (ServiceFault fault) {
                if (!fault.isPassing() || !backOff.pause(fault)) {
                    throw fault;
                }
            }
        }
    }

    /** Stops if the user wants to, while nothing of ours is under way. */
    void checkInterrupt() throws Stop {
        if (place.interrupt().isRequested()) {
            throw new Stop(Outcome.INTERRUPTED, "interrupted; nothing is under way");
        }
    }

    /** Does what is only tidy: its failure is a warning. */
    public void tryTo(String doing, Request request) {
        try {
            insist(() -> {
                request.ask();
                return true;
            });
        } catch (ServiceFault fault) {
            place.tell(new Progress.Warning("could not " + doing + ": " + fault.getMessage()));
        } catch (Stop interrupted) {
            place.tell(new Progress.Warning("did not " + doing));
        }
    }
}
