<#import "parts.ftl" as parts>
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
spec:
  targetRefs:
    - group: ""
      kind: Service
      name: ${identity.name}${q("name")}
      sectionName: https${q("tls")}
  validation:
    caCertificateRefs:
      - group: ""
        kind: ConfigMap
        name: ${network.exposure.route.caConfigMap}${q("backend-ca")}
    hostname: ${network.exposure.route.serverName}${q("name", "namespace")}
