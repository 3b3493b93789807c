/** Spells the model as CloudFormation templates, one a stage. Knows no configuration and no other backend. */
package dev.cruddurc.backend.cloudformation;
