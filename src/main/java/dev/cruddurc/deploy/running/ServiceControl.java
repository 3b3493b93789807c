package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.Optional;

/** What can be done to a service that runs. */
public interface ServiceControl {
    /** How far the newest deployment of a service has come. */
    record Rollout(State state, String detail) {
        /** The states of a rollout. */
        public enum State {
            RUNNING,
            DONE,
            FAILED
        }
    }

    /** Replaces all tasks of a service by new ones; the ARN of the service, or empty where there is none. */
    Optional<String> restart(RunningService service) throws ServiceFault;

    /** How far the newest deployment has come. */
    Rollout rollout(RunningService service) throws ServiceFault;

    /** The ARN of a task that runs and takes shells; empty where there is none. */
    Optional<String> task(RunningService service) throws ServiceFault;
}
