/** Reads Terraform JSON again with a small evaluator of its expressions, and knows nothing of the backend that wrote it. */
package dev.cruddurc.proof.terraform;
