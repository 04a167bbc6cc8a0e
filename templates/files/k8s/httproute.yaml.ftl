<#import "parts.ftl" as parts>
<#assign gateway = network.exposure.gateway>
<#assign backend = "http">
<#if network.exposure.route.id == "both"><#assign backend = "https"></#if>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
spec:
  hostnames:
    - ${network.exposure.host}${q("host")}
  parentRefs:
    - name: ${gateway.name}${q("gateway")}
      namespace: ${gateway.namespace}${q("gateway")}
      sectionName: https
  rules:
    - backendRefs:
        - name: ${identity.name}${q("name")}
<#list network.ports?filter(port -> port.name == backend) as port>
          port: ${port.service}${q("tls")}
</#list>
