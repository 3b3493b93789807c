/**
 * From the language to the model: one pass a concern, in the one order that {@link dev.cruddurc.lowering.Lowering} lists. Knows the
 * language and the model, and no backend.
 */
package dev.cruddurc.lowering;
