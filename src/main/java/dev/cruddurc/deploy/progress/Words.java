package dev.cruddurc.deploy.progress;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** States and times in plain words. */
final class Words {
    private Words() {}

    /** What a status says of a resource that came to rest. */
    static String of(Progress.Moved moved) {
        String status = moved.status();
        if (status.endsWith("_FAILED")) {
            return moved.reason().contains("cancelled") ? "cancelled" : "FAILED";
        }
        return switch (status) {
            case "CREATE_COMPLETE" -> "created";
            case "UPDATE_COMPLETE" -> "updated";
            case "DELETE_COMPLETE" -> "deleted";
            case "DELETE_SKIPPED" -> "kept";
            case "IMPORT_COMPLETE" -> "adopted";
            case "CREATE_IN_PROGRESS" -> "creating";
            case "UPDATE_IN_PROGRESS" -> "updating";
            case "DELETE_IN_PROGRESS" -> "deleting";
            case "IMPORT_IN_PROGRESS" -> "adopting";
            default -> status.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** {@code 70 ms}, {@code 1.7 s}, {@code 42 s}, {@code 3 min 5 s}. */
    static String of(Duration time) {
        long millis = time.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 10_000) {
            return millis / 1_000 + "." + millis % 1_000 / 100 + " s";
        }
        long seconds = time.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** A few names, and how many more there are. */
    static String some(List<String> names) {
        int shown = Math.min(names.size(), 4);
        String first = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? first + " and " + (names.size() - shown) + " more" : first;
    }

    /** A type without the vendor's prefix. */
    static String type(String type) {
        return type.startsWith("AWS::") ? type.substring("AWS::".length()) : type;
    }

    /** Fills a text up to a width. */
    static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
