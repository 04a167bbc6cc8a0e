<@note "file/kustomization.yaml"/>
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
<#list manifests() as manifest>
  - ${manifest}${q("layout")}
</#list>
