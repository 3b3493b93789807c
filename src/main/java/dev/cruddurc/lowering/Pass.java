package dev.cruddurc.lowering;

/** One concern of the lowering: reads the language, adds resources to the draft. */
interface Pass {
    /** Adds what this concern asks for. */
    void lower(Draft draft);

    /** The name that origins carry. */
    default String name() {
        return getClass().getSimpleName();
    }
}
