/** What roles may do, as languages of action and resource, and whether that is what the system needs. */
package dev.cruddurc.proof.permission;
