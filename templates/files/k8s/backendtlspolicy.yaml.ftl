<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/backendtlspolicy"/>
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
<@parts.metadata/>
spec:
  targetRefs:
    - group: ""
      kind: Service
      name: ${identity.name}${q("name")}
      sectionName: https${q("tls")}
  validation:
<@note "backend-ca"/>
    caCertificateRefs:
      - group: ""
        kind: ConfigMap
        name: ${network.exposure.route.caConfigMap}${q("backend-ca")}
    hostname: ${network.exposure.route.serverName}${q("name", "namespace")}
