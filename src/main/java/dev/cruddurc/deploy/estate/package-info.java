/** What outlives the stages of a system, since it holds data or names: repositories, zones, and what lies in them. */
package dev.cruddurc.deploy.estate;
