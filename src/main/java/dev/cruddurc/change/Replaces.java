package dev.cruddurc.change;

/** Whether a change makes a resource anew. */
enum Replaces {
    NO,
    MAYBE,
    YES
}
