<#import "/lib/manifest.yaml.ftl" as parts>
<#assign gateway = network.exposure.gateway>
<@note "file/tlsroute"/>
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
metadata:
<@parts.metadata/>
spec:
  hostnames:
    - ${network.exposure.host}${q("host")}
<@parts.lesson "gateway"/>
  parentRefs:
    - name: ${gateway.name}${q("gateway")}
      namespace: ${gateway.namespace}${q("gateway")}
  rules:
    - backendRefs:
        - name: ${identity.name}${q("name")}
          port: ${network.main.service}${q("tls")}
