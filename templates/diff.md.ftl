### From ${code(from)} to ${code(to)}

<#if security?size != 0>
**Somebody can do more than before:**

<#list security as one>
- ${code(one.text)}, by ${code(one.resource)}<#if one.place != ""> (${code(one.place)})</#if>
</#list>

</#if>
<#list backends as backend>
#### ${backend.title}: ${backend.counts}<#if backend.changes?size != 0>; traffic: ${backend.traffic}</#if>

<#if backend.changes?size != 0>
| resource | what | traffic | attributes | line |
|---|---|---|---|---|
<#list backend.changes as change>
| ${code(change.resource)} | <#if change.kind == "replaced">**replaced**<#else>${change.kind}</#if><#if change.since != "">, since ${code(change.since)} is made anew</#if> | <#if change.traffic != "none">**${change.traffic}**: ${change.why}</#if> | <#list change.attributes as leaf>${code(leaf.path)}: ${code(leaf.before)} to ${code(leaf.after)}<#sep>; </#list> | <#if change.place != "">${code(change.place)}</#if> |
</#list>

</#if>
</#list>
