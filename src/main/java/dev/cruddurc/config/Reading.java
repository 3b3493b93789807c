package dev.cruddurc.config;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.tree.Node;
import java.util.Optional;

/**
 * What could be read of a file.
 *
 * @param system the whole of it, or, where there are errors, what they leave
 * @param tree what was written: the file in the chosen environment, with the defaults in each service
 * @param soundness what the errors leave sound; empty where there are none
 */
public record Reading(SystemDefinition system, Node.Mapping tree, Optional<Soundness> soundness) {}
