<#import "parts.ftl" as parts>
<#assign gateway = network.exposure.gateway>
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
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
  rules:
    - backendRefs:
        - name: ${identity.name}${q("name")}
          port: ${network.main.service}${q("tls")}
