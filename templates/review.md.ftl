<#macro list items><#list items as item>${code(item)}<#sep>, </#list></#macro>
# Review of ${code(app)}<#if environment != "">, environment ${code(environment)}</#if>

Region ${code(region)}<#if account != "">, account ${code(account)} and no other</#if>. In this page `{id}` is a resource of the system, and what
stands in round brackets is known to the deploying account alone.

| stage | stack | resources | of them |
|---|---|--:|---|
<#list stages as stage>
| ${stage.name} | ${code(stage.stack)} | ${stage.resources} | <#list stage.kinds as kind>${kind}<#sep>, </#list> |
</#list>

## Architecture

${fence("mermaid", mermaid)}

The same as a drawing: [architecture.svg](architecture.svg).

## Services

| service | image | tasks | each | ports | sidecars | line |
|---|---|--:|---|---|---|---|
<#list services as service>
| ${code(service.name)} | ${code(service.image)} | ${service.tasks} | ${service.cpu}, ${service.memory}, ${service.processor} | <@list service.ports/> | <@list service.sidecars/> | ${code(service.place)} |
</#list>

<#list services as service><#if service.shell>
- Shells can be opened in ${code(service.name)}<#if service.sessionKey != "">, encrypted with ${code(service.sessionKey)}: whoever opens one needs `kms:GenerateDataKey` on that key</#if>.
</#if><#if service.connect != "">
- Inside of the system, ${code(service.name)} is reached as ${code(service.connect)}.
</#if></#list>

## Routes

<#if routes?size == 0>
No service has a route.
<#else>
| URL | only | goes to | checked by | priority | line |
|---|---|---|---|--:|---|
<#list routes as route>
| <@list route.urls/> | <@list route.only/> | ${code(route.target)} | ${code(route.check)} | ${route.priority} | ${code(route.place)} |
</#list>
</#if>

<#list listeners as listener>
- <#if listener.balancer != "">The ${listener.balancer}, port<#else>Port</#if> ${listener.port}, ${listener.protocol}<#if listener.policy != ""> with ${code(listener.policy)}</#if>: what no rule takes gets ${listener.otherwise}.
</#list>

## Open to the internet

<#list addresses as sentence>
- ${sentence}
</#list>

| who may call | whom | on port | why | line |
|---|---|--:|---|---|
<#list ingress as rule>
| <#if rule.world>**everyone**, </#if>${code(rule.peer)} | ${code(rule.group)} | ${rule.port} | ${rule.why} | ${code(rule.place)} |
</#list>
<#list inside as rule>
| ${code(rule.peer)} | ${code(rule.group)} | ${rule.port} | ${rule.why} | ${code(rule.place)} |
</#list>

| who may call out | to | on port | why | line |
|---|---|--:|---|---|
<#list egress as rule>
| ${code(rule.group)} | <#if rule.world>**everywhere**, </#if>${code(rule.peer)} | ${rule.port} | ${rule.why} | ${code(rule.place)} |
</#list>

## Who may do what

| role | actions | on | why | line |
|---|---|---|---|---|
<#list grants as grant>
| ${code(grant.role)} | <@list grant.actions/> | <@list grant.resources/> | ${grant.why} | ${code(grant.place)} |
</#list>

<#list roles as role>
- ${code(role.role)} can be taken by ${code(role.principal)} alone<#if role.source != "">, for ${code(role.source)}</#if><#if role.boundary != "">, and is bounded by ${code(role.boundary)}</#if>.
</#list>

## What the deploying role needs

To deploy these stacks a role needs ${actions} actions, as managed policies of at most 6,144 characters:

| policy | statements | characters |
|---|--:|--:|
<#list policies as policy>
| [${policy.file}](${policy.file}) | ${policy.statements} | ${policy.size} |
</#list>

[deploy-policy-reasons.json](deploy-policy-reasons.json) says for each action which resources it is owed to. They are what CloudFormation's
handlers say that they call; Terraform reads some more.

## Secrets, by name

<#if secrets?size == 0>
No container gets a secret.
<#else>
| service | container | variable | is read from | line |
|---|---|---|---|---|
<#list secrets as secret>
| ${code(secret.service)} | ${code(secret.container)} | ${code(secret.variable)} | ${code(secret.source)} | ${code(secret.place)} |
</#list>
</#if>

## Cost by the hour

| what | how many | US dollars each | US dollars |
|---|--:|--:|--:|
<#list costs as cost>
| ${cost.what} | ${cost.quantity} | <#if cost.known>${cost.price} | ${cost.dollars}<#else>no price for this region in the table | </#if> |
</#list>
| **what has a price, together** | | | **${total}** |

<#if !priced>
The table of prices has no row for some of this in ${code(region)}: the sum is less than the bill.
</#if>
On demand, without taxes, and without what is paid by use: requests, traffic, logs, metrics, stored images, hosted zones.
<#list sources as source>
- ${code(source.source)}, as of ${source.date}
</#list>

## What scanners find

<#if found?size == 0>
Of what scanners are known to find, nothing.
<#else>
Each of these stays for a reason, and is here only while it is found. The rules are those of cdk-nag, AWS Control Tower, cfn_nag, the AWS
Guard Rules Registry, checkov and trivy.

| why it stays | rules | resources |
|---|---|---|
<#list found as one>
| ${one.reason} | <@list one.rules/> | <@list one.resources/><#if one.more gt 0> and ${one.more} more</#if> |
</#list>
</#if>

## Accepted findings

<#if accepted?size == 0>
The file accepts none.
<#else>
| code | which means | on | reason given | line |
|---|---|---|---|---|
<#list accepted as one>
| ${code(one.code)} | ${one.title} | <#if one.service != "">${code(one.service)}<#else>the whole system</#if> | ${one.reason} | ${code(one.place)} |
</#list>
</#if>
