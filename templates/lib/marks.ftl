<#--
  <@note "http-port"/>            alone on a line: the note as a comment above the next line
  <@decides "autoscale">…</@>     every line in between is decided by these questions
-->
<#macro note keys...>${noteOf(keys)}</#macro>
<#macro decides ids...>${blockStart(ids)}<#nested>${blockEnd()}</#macro>
