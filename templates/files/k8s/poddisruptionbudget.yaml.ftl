<#import "parts.ftl" as parts>
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
spec:
  maxUnavailable: 1${q("disruption-budget")}
  selector:
    matchLabels:
      app.kubernetes.io/instance: ${identity.name}${q("name")}
      app.kubernetes.io/name: ${identity.name}${q("name")}
<#if output.evictsUnhealthy>
  unhealthyPodEvictionPolicy: AlwaysAllow${q("disruption-budget", "cluster")}
</#if>
