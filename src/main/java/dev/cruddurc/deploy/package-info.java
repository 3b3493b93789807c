/**
 * Takes compiled artifacts to a running system: stages in order, gates between them, review before execution, progress and diagnosis.
 * Knows the model and the artifacts, and no backend. The AWS SDK is in {@code aws} alone; everything else speaks to interfaces of ours.
 */
package dev.cruddurc.deploy;
