package dev.cruddurc.config.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a text for a value of the reader's own.
 *
 * @param text the placeholder itself
 * @param certain whether the text can mean nothing else: it is all of it, or stands where an ARN has an account, a region or a name
 */
record Placeholder(String text, boolean certain) {
    private static final String WORDS =
            "your|my|account|region|here|id|name|arn|key|token|url|host|password|domain|value";

    private static final Pattern ANY = Pattern.compile(
            // <your-account-id>, <REGION>
            "<(?:[A-Za-z0-9]+[ _-])*(?i:" + WORDS + ")(?:[ _-][A-Za-z0-9]+)*>"
                    // AWS_ACCOUNT_ID_HERE, YOUR_BUCKET, CHANGE_ME
                    + "|(?<![A-Za-z0-9])(?:[A-Z0-9]+_)+HERE(?![A-Za-z0-9_])"
                    + "|(?<![A-Za-z0-9_])YOUR_[A-Z0-9_]+"
                    + "|(?<![A-Za-z0-9_-])(?i:(?:change|replace|fill)[_-]?(?:me|this))(?![A-Za-z0-9_-])"
                    // $REGION and $(REGION), alone
                    + "|^\\$\\(?[A-Z][A-Z0-9_]*\\)?$");

    /** A text of one word in brackets may be one of its own, such as a form that names are put into. */
    private static final Pattern ONE_WORD = Pattern.compile("<[A-Za-z0-9]+>|\\$.*");

    /** The region, the account and what follows; of an ARN of AWS, whose parts may be references. */
    private static final Pattern ARN =
            Pattern.compile("(?<![A-Za-z0-9])arn:(?:aws[a-z-]*|\\$\\{\\}):[^:\\s]*:([^:\\s]*):([^:\\s]*):(\\S*)");

    private static final Pattern REGION = Pattern.compile("[a-z0-9*?-]*|\\$\\{\\}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9*?]*|aws|\\$\\{\\}");
    private static final Pattern IN_NAME = Pattern.compile("<[^<>\\s]*>|\\$\\(?[A-Z][A-Z0-9_]*\\)?");

    /** Nobody's placeholder is longer, and a pattern takes its time. */
    private static final int LONGEST = 1000;

    /**
     * The first one in a text.
     *
     * @param text with {@code ${}} in the place of each reference
     */
    static Optional<Placeholder> in(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (start.contains("arn:")) {
            Optional<Placeholder> found = inArn(start);
            if (found.isPresent()) {
                return found;
            }
        }
        if (!mayHaveOne(start)) {
            return Optional.empty();
        }
        Matcher matcher = ANY.matcher(start);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group();
        boolean whole = found.equals(text.strip());
        return Optional.of(
                new Placeholder(found, whole && !ONE_WORD.matcher(found).matches()));
    }

    private static Optional<Placeholder> inArn(String text) {
        Matcher arn = ARN.matcher(text);
        while (arn.find()) {
            if (!REGION.matcher(arn.group(1)).matches()) {
                return Optional.of(new Placeholder(arn.group(1), true));
            }
            if (!ACCOUNT.matcher(arn.group(2)).matches()) {
                return Optional.of(new Placeholder(arn.group(2), true));
            }
            for (Pattern pattern : new Pattern[] {IN_NAME, ANY}) {
                Matcher matcher = pattern.matcher(arn.group(3));
                if (matcher.find()) {
                    return Optional.of(new Placeholder(matcher.group(), true));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a text has what each of the alternatives begins or ends with: nearly all texts have none of it. */
    private static boolean mayHaveOne(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean may = switch (c) {
                case '<' -> true;
                case '$' -> at == 0 && !text.startsWith("${");
                case 'H' -> text.startsWith("HERE", at);
                case 'Y' -> text.startsWith("YOUR_", at);
                case 'c', 'C' -> text.regionMatches(true, at, "change", 0, 6);
                case 'r', 'R' -> text.regionMatches(true, at, "replace", 0, 7);
                case 'f', 'F' -> text.regionMatches(true, at, "fill", 0, 4);
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }
}
