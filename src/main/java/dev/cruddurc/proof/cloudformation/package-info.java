/** Reads CloudFormation templates again, and knows nothing of the backend that wrote them. */
package dev.cruddurc.proof.cloudformation;
