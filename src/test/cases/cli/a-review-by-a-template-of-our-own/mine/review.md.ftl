<#list services as service>${code(service.name)} runs ${service.tasks}</#list>
