package dev.cruddurc.delivery;

import java.util.List;

/** The user's docker. */
public interface Docker {
    /**
     * What came of a command.
     *
     * @param output what it wrote on stdout; empty for one that wrote to the user
     */
    record Answer(int code, String output) {}

    /** Runs a command whose output is for the user. */
    Answer run(List<String> words) throws DeliveryFault;

    /** Runs a command whose output is for us. */
    Answer ask(List<String> words) throws DeliveryFault;

    /** Runs a command that reads a secret on stdin; its output is shown to nobody unless it fails. */
    Answer tell(List<String> words, String secret) throws DeliveryFault;
}
