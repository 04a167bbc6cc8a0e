<#import "/lib/manifest.yaml.ftl" as parts>
<#if output.comments != "none">
# kubectl --namespace=${identity.namespace} patch deployment ${identity.name} --patch-file=security-context.yaml
# Kustomize: patches: [{path: security-context.yaml, target: {kind: Deployment, name: ${identity.name}}}]
# The container of your Deployment must have the name that stands below, or it becomes a second one.
</#if>
<@note "file/security-context.yaml"/>
kind: Deployment
metadata:
  name: ${identity.name}${q("name")}
spec:
  template:
    spec:
<#if runtime.token>
<@note "service-account-token=true"/>
<#else>
<@note "service-account-token"/>
</#if>
      automountServiceAccountToken: ${runtime.token}${q("service-account-token")}
      containers:
<#if runtime.fencesConfigured>
        - env:
<@parts.variables runtime.fenceEnvironment/>
          name: ${identity.name}${q("name")}
<#else>
        - name: ${identity.name}${q("name")}
</#if>
<@parts.containerSecurity/>
<@parts.mounts certificate=false/>
<#if runtime.hostUsers??>
<@note "user-namespace=true"/>
      hostUsers: ${runtime.hostUsers}${q("user-namespace")}
</#if>
      os:
        name: ${images.os}${q("os")}
<@parts.podSecurity/>
<@parts.volumes certificate=false/>
