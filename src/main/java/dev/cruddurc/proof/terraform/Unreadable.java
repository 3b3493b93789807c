package dev.cruddurc.proof.terraform;

/** An expression beyond what is understood here. */
@SuppressWarnings("serial")
final class Unreadable extends RuntimeException {
    Unreadable(String what) {
        super(what);
    }
}
