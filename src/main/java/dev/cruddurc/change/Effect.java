package dev.cruddurc.change;

import java.util.Locale;

/**
 * What a change does to traffic.
 *
 * @param why empty where nothing is interrupted
 */
public record Effect(Traffic traffic, String why) {
    static final Effect NONE = new Effect(Traffic.NONE, "");

    /** From nothing to the worst. */
    public enum Traffic {
        NONE,
        /** Connections end in order, and new ones go on. */
        DRAIN,
        /** For a time, or for good, requests fail. */
        OUTAGE;

        static Traffic of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The word for people and programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isWorseThan(Effect other) {
        return traffic.compareTo(other.traffic) > 0 || (traffic == other.traffic && other.why.isEmpty());
    }
}
