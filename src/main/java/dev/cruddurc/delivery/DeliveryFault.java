package dev.cruddurc.delivery;

/** Why an image is not where it should be; told once, never shown as a trace. */
public final class DeliveryFault extends Exception {
    private final boolean failed;
    private final String help;

    private DeliveryFault(boolean failed, String message, String help) {
        super(message);
        this.failed = failed;
        this.help = help;
    }

    /** A command that was tried and did not succeed. */
    static DeliveryFault failed(String message, String help) {
        return new DeliveryFault(true, message, help);
    }

    /** Something that is not possible as things are. */
    static DeliveryFault impossible(String message, String help) {
        return new DeliveryFault(false, message, help);
    }

    /** Whether something was tried and failed, in contrast to what cannot be tried. */
    public boolean isFailure() {
        return failed;
    }

    /** What to do. */
    public String help() {
        return help;
    }
}
