<#import "parts.ftl" as parts>
<#assign gateway = network.exposure.gateway>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  labels:
<@parts.labels/>
  name: ${identity.name + "-redirect"}${q("name")}
  namespace: ${identity.namespace}${q("namespace")}
spec:
  hostnames:
    - ${network.exposure.host}${q("host")}
  parentRefs:
    - name: ${gateway.name}${q("gateway")}
      namespace: ${gateway.namespace}${q("gateway")}
      sectionName: http
  rules:
    - filters:
        - requestRedirect:
            scheme: https${q("tls")}
            statusCode: 301
          type: RequestRedirect
