package dev.cruddurc.deploy.plan;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * One line of a review.
 *
 * @param resource its logical id or Terraform address
 * @param type as the target calls it
 * @param kept whether what goes away stays in the account, without anybody in charge of it
 * @param properties what of it changes, sorted
 * @param wider what it lets somebody do or reach that was not so before
 * @param place what in the file asked for it; empty for what the file does not ask for any more
 */
public record Change(
        Kind kind,
        String resource,
        String type,
        Weight weight,
        boolean kept,
        List<String> properties,
        List<String> wider,
        Optional<Span> place) {
    public Change {
        properties = List.copyOf(properties);
        wider = List.copyOf(wider);
    }

    /** A change that nothing is known of to let anybody do more. */
    public Change(
            Kind kind,
            String resource,
            String type,
            Weight weight,
            boolean kept,
            List<String> properties,
            Optional<Span> place) {
        this(kind, resource, type, weight, kept, properties, List.of(), place);
    }

    /** The same with what it lets somebody do or reach. */
    Change wider(List<String> what) {
        return new Change(kind, resource, type, weight, kept, properties, what, place);
    }

    /** The same where what would stay is taken along by somebody else. */
    Change takenAlong() {
        return new Change(kind, resource, type, weight, false, properties, wider, place);
    }

    /** What happens, in the order in which a reader should see it. */
    public enum Kind {
        REMOVE("remove", "-"),
        REPLACE("replace", "!"),
        CHANGE("change", "~"),
        ADOPT("adopt", "="),
        ADD("add", "+");

        private final String word;
        private final String sign;

        Kind(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        /** The word for people and programs. */
        public String word() {
            return word;
        }

        /** One character in front of a line. */
        public String sign() {
            return sign;
        }
    }

    /** Whether it can take away what nobody can bring back, so that it needs a consent of its own. */
    public boolean isGrave() {
        return switch (kind) {
            case ADD, CHANGE, ADOPT -> false;
            case REMOVE -> (weight == Weight.DATA || weight == Weight.ADDRESS) && !kept;
            case REPLACE -> weight == Weight.DATA || weight == Weight.ADDRESS || weight == Weight.TRAFFIC;
        };
    }

    /** The type without the vendor's prefix, for tables. */
    public String shortType() {
        return type.startsWith("AWS::") ? type.substring("AWS::".length()) : type;
    }
}
