<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/persistentvolumeclaim"/>
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
<#list runtime.volumes?filter(volume -> volume.claim??) as volume>
<@parts.metadata name=volume.claim question="data-protection-claim"/>
</#list>
spec:
  accessModes:
    - ReadWriteMany${q("data-protection")}
  resources:
    requests:
      storage: 1Gi${q("data-protection")}
