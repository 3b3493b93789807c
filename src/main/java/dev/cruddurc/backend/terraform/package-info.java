/** Spells the model as Terraform JSON, one root module a stage. Knows no configuration and no other backend. */
package dev.cruddurc.backend.terraform;
