/** Stages as root modules of Terraform, run by the {@code terraform} program on a copy whose folder nobody deletes as a build folder. */
package dev.cruddurc.deploy.terraform;
