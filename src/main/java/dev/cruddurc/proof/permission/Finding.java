package dev.cruddurc.proof.permission;

import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Side;

/**
 * A role that does not allow just what is needed.
 *
 * @param what the rest of the sentence that begins with the role
 * @param place what asked for the role
 */
public record Finding(Side side, ResourceKey role, String what, Span place) {
    @Override
    public String toString() {
        return role + " in " + side.word() + " " + what;
    }
}
