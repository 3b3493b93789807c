/**
 * Spells the model as CloudFormation templates, one a stage. All spellings of AWS's live here: types, properties, intrinsic
 * functions, and the escapes of a template. Knows no configuration and no other backend.
 */
package dev.cruddurc.backend.cloudformation;
