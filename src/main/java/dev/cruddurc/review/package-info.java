/**
 * What a reviewer reads before approving: documents about a deployment, made from the model alone. Loaded only when they are asked
 * for.
 */
package dev.cruddurc.review;
