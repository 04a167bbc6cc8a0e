<@note "file/ksv0125.yaml"/>
ksv0125:
  trusted_registries:
<#list output.trustedRegistries as registry>
    - ${registry}${q("image")}
</#list>
