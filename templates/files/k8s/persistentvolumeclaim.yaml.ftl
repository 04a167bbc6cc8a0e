<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/persistentvolumeclaim"/>
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
<#list runtime.volumes as volume>
<#if volume.claim??>
<@parts.metadata name=volume.claim question="data-protection-claim"/>
</#if>
</#list>
spec:
  accessModes:
    - ReadWriteMany${q("data-protection")}
  resources:
    requests:
      storage: 1Gi${q("data-protection")}
