<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/poddisruptionbudget"/>
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
<@parts.metadata/>
spec:
  maxUnavailable: 1${q("disruption-budget")}
  selector:
    matchLabels:
      app.kubernetes.io/instance: ${identity.name}${q("name")}
      app.kubernetes.io/name: ${identity.name}${q("name")}
<#if output.evictsUnhealthy>
<@note "eviction-policy"/>
  unhealthyPodEvictionPolicy: AlwaysAllow${q("disruption-budget", "cluster")}
</#if>
