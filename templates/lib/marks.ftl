<#--
  Each alone on a line.
  <@note "http-port"/>            the note as a comment above the next line
  <@stage "build"/>               the same for a stage, whose description has to be the last line
                                  above its FROM and has to begin with its name
  <@decides "autoscale">…</@>     every line in between is decided by these questions
-->
<#macro note keys...>
${noteOf(keys)}
</#macro>
<#macro stage name>
${headlineOf(name + "-stage")}
</#macro>
<#macro decides ids...>${blockStart(ids)}<#nested>${blockEnd()}</#macro>
