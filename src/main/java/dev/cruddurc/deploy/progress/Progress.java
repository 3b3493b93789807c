package dev.cruddurc.deploy.progress;

import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.diagnostic.Span;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a deployment tells. */
public sealed interface Progress {
    /**
     * The beginning of a run.
     *
     * @param doing {@code apply}, {@code plan} and so on
     * @param account empty where it is not known
     */
    record Opening(
            String doing,
            boolean rehearsal,
            String system,
            String region,
            String account,
            String target,
            List<String> stages)
            implements Progress {
        public Opening {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A stage begins.
     *
     * @param unit the stack or the folder that it is
     */
    record StageBegins(String stage, String unit) implements Progress {}

    /** A gate was looked at. */
    record GateSeen(String gate, State state, String detail, List<String> todo) implements Progress {
        public GateSeen {
            todo = List.copyOf(todo);
        }

        /** How it stands. */
        public enum State {
            MET,
            /** A rehearsal takes it as met. */
            ASSUMED,
            WAITING,
            UNMET
        }
    }

    /** What is going to change. */
    record Reviewed(String stage, Review review) implements Progress {}

    /** Nothing is going to change. */
    record Unchanged(String stage) implements Progress {}

    /**
     * A resource came to another state.
     *
     * @param took since it began; empty while it runs
     */
    record Moved(
            String resource,
            String type,
            String status,
            String reason,
            Optional<Duration> took,
            Optional<Span> place,
            boolean ofStack)
            implements Progress {}

    /** A sign of life where nothing else is to be said. */
    record Alive(Duration since, List<String> working) implements Progress {
        public Alive {
            working = List.copyOf(working);
        }
    }

    /**
     * Something that holds data or a name, and is looked at before its system goes.
     *
     * @param what {@code repository}, {@code zone} or {@code validation record}
     * @param detail what lies in it
     * @param fate what becomes of it
     */
    record Held(String what, String name, String detail, String fate) implements Progress {}

    /**
     * Something that is there already under the name of what is to be made.
     *
     * @param inTheWay whether that cannot be made beside it
     */
    record Taken(String what, boolean inTheWay, Optional<Span> place, List<String> todo) implements Progress {
        public Taken {
            todo = List.copyOf(todo);
        }
    }

    /** Something that a person should know. */
    record Note(String text) implements Progress {}

    /** Something that a person should look at. */
    record Warning(String text) implements Progress {}

    /** A stage is as it should be. */
    record StageEnds(String stage, Duration took, Map<String, String> outputs) implements Progress {
        public StageEnds {
            outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        }
    }

    /**
     * What broke a stage: the root cause first.
     *
     * @param left what is in the account now
     */
    record Broken(String stage, List<Cause> causes, int cancelled, String left) implements Progress {
        public Broken {
            causes = List.copyOf(causes);
        }
    }

    /** A resource that failed of itself, with what else is known about it. */
    record Cause(String resource, String type, String reason, Optional<Span> place, List<String> more) {
        public Cause {
            more = List.copyOf(more);
        }
    }

    /** The end of a run that did not come to its end. */
    record Stopped(Outcome outcome, String message, List<String> lines) implements Progress {
        public Stopped {
            lines = List.copyOf(lines);
        }
    }

    /** The end of a run, with what it leads to. */
    record Closing(Outcome outcome, String summary, List<String> lines) implements Progress {
        public Closing {
            lines = List.copyOf(lines);
        }
    }

    /** One who wants to know. */
    interface Listener {
        /** Takes it, and comes back soon: the deployment waits. */
        void on(Progress progress);
    }
}
