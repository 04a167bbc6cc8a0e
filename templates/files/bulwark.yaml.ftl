<@note "file/bulwark.yaml"/>
<#list groups as group>

# ${group.title}
<#list group.choices as choice>
<#if choice.text??>
${choice.id}: ${choice.text}${q(choice.id)}
<#elseif choice.truth??>
${choice.id}: ${choice.truth}${q(choice.id)}
<#elseif choice.items??>
${choice.id}:${q(choice.id)}
<#list choice.items as item>
  - ${item}${q(choice.id)}
</#list>
<#else>
${choice.id}: ${choice.number}${q(choice.id)}
</#if>
</#list>
</#list>
