<#import "parts.ftl" as parts>
<#list runtime.volumes?filter(volume -> volume.claim??) as volume>
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  labels:
<@parts.labels/>
  name: ${volume.claim}${q("data-protection-claim")}
  namespace: ${identity.namespace}${q("namespace")}
spec:
  accessModes:
    - ReadWriteMany${q(volume.question)}
  resources:
    requests:
      storage: 1Gi${q(volume.question)}
<#sep>
---
</#sep>
</#list>
