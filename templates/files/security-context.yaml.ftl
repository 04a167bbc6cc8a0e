<#import "k8s/parts.ftl" as parts>
# A patch that fences a Deployment you already have; the two names below must be its name and its container's.
#   kubectl -n ${identity.namespace} patch deployment ${identity.name} --patch-file security-context.yaml
#   kustomization.yaml: patches: [{path: security-context.yaml, target: {kind: Deployment, name: ${identity.name}}}]
kind: Deployment
metadata:
  name: ${identity.name}${q("name")}
spec:
  template:
    spec:
      automountServiceAccountToken: ${runtime.token}${q("service-account-token")}
      containers:
<#assign needed = runtime.environment?filter(variable -> ["read-only", "writable", "diagnostics", "user", "uid", "data-protection"]?seq_contains(variable.question))>
<#if needed?has_content>
        - env:
<#list needed as variable>
            - name: ${variable.name}
              value: ${variable.value}${q(variable.question)}
</#list>
          name: ${identity.name}${q("name")}
<#else>
        - name: ${identity.name}${q("name")}
</#if>
<@parts.containerSecurity/>
<@parts.mounts/>
<#if runtime.hostUsers??>
      hostUsers: ${runtime.hostUsers}${q("user-namespace")}
</#if>
      os:
        name: ${images.os}${q("os")}
<@parts.podSecurity/>
<@parts.volumes/>
