<#import "/lib/manifest.yaml.ftl" as parts>
<#assign gateway = network.exposure.gateway>
<@note "file/httproute-redirect"/>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
<@parts.metadata name=(identity.name + "-redirect")/>
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
