/**
 * Proves that the CloudFormation and the Terraform of one deployment mean the same: both are read again, by readers that share no code
 * with the backends that wrote them, and compared fact by fact in the vocabulary of CloudFormation's resource schemas.
 */
package dev.cruddurc.proof;
