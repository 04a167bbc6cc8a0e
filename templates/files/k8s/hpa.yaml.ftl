<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/hpa"/>
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
<@parts.metadata/>
spec:
<@note "autoscale"/>
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
