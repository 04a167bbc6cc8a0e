<@note "file/bulwark.yaml"/>
<#assign group = "">
<#list choices as choice>
<#if choice.group != group>

# ${choice.group}
<#assign group = choice.group>
</#if>
<#if choice.value == "none" || choice.kind == "text" || choice.kind == "choice">
${choice.id}: ${choice.value}${q(choice.id)}
<#elseif choice.kind == "list">
${choice.id}:${q(choice.id)}
<#list choice.items as item>
  - ${item}${q(choice.id)}
</#list>
<#elseif choice.kind == "yes-no">
${choice.id}: ${choice.truth}${q(choice.id)}
<#else>
${choice.id}: ${choice.number}${q(choice.id)}
</#if>
</#list>
