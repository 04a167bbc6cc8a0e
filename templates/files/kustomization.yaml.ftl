apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - k8s/00-namespace.yaml
<#if network.exposure.id == "gateway" && network.exposure.route.id == "both">
  - k8s/backendtlspolicy.yaml
</#if>
  - k8s/deployment.yaml
<#if network.exposure.id == "gateway">
<#if network.exposure.gateway.className??>
  - k8s/gateway.yaml
</#if>
</#if>
<#if availability.autoscale??>
  - k8s/hpa.yaml
</#if>
<#if network.exposure.id == "gateway" && network.exposure.route.id != "pod">
  - k8s/httproute-redirect.yaml
  - k8s/httproute.yaml
</#if>
<#if network.exposure.id == "ingress">
  - k8s/ingress.yaml
</#if>
  - k8s/networkpolicy.yaml
<#if runtime.volumes?filter(volume -> volume.claim??)?has_content>
  - k8s/persistentvolumeclaim.yaml
</#if>
<#if availability.disruptionBudget>
  - k8s/poddisruptionbudget.yaml
</#if>
<#if network.listens>
  - k8s/service.yaml
</#if>
  - k8s/serviceaccount.yaml
<#if network.exposure.id == "gateway" && network.exposure.route.id == "pod">
  - k8s/tlsroute.yaml
</#if>
