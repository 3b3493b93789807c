# Ours

<#list sevices as service>${code(service.name)}</#list>
