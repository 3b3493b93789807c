/** What has to be so before a stage can be deployed, because a person or another system sees to it. */
package dev.cruddurc.deploy.gate;
