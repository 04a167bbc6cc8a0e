<@note "file/namespace"/>
apiVersion: v1
kind: Namespace
metadata:
  labels:
    app.kubernetes.io/managed-by: bulwark
<@note "pod-security-labels"/>
<#list ["audit", "enforce", "warn"] as mode>
    pod-security.kubernetes.io/${mode}: restricted
    pod-security.kubernetes.io/${mode}-version: ${"v" + output.cluster}${q("cluster")}
</#list>
  name: ${identity.namespace}${q("namespace")}
