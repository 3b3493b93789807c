/** The policies of a role that deploys a system: what CloudFormation has to call for exactly its resources. */
package dev.cruddurc.review.policy;
