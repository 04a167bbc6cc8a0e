apiVersion: v1
kind: Namespace
metadata:
  labels:
    app.kubernetes.io/managed-by: bulwark
<#list ["audit", "enforce", "warn"] as mode>
    pod-security.kubernetes.io/${mode}: restricted
    pod-security.kubernetes.io/${mode}-version: ${("v" + output.cluster)?replace("\"","")}${q("cluster")}
</#list>
  name: ${identity.namespace}${q("namespace")}
