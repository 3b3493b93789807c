/** Checks over the model: contradictions between resources, and the limits of the platform. Knows the model alone. */
package dev.cruddurc.analysis;
