<#import "parts.ftl" as parts>
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
spec:
  maxReplicas: ${availability.autoscale.max}${q("autoscale")}
  metrics:
    - resource:
        name: cpu
        target:
          averageUtilization: 70
          type: Utilization
      type: Resource
  minReplicas: ${availability.autoscale.min}${q("autoscale")}
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${identity.name}${q("name")}
