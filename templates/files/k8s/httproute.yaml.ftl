<#import "/lib/manifest.yaml.ftl" as parts>
<#assign gateway = network.exposure.gateway>
<@note "file/httproute"/>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
<@parts.metadata/>
spec:
  hostnames:
    - ${network.exposure.host}${q("host")}
<@parts.lesson "gateway"/>
  parentRefs:
    - name: ${gateway.name}${q("gateway")}
      namespace: ${gateway.namespace}${q("gateway")}
      sectionName: https
  rules:
<@note "tls=" + network.tls/>
    - backendRefs:
        - name: ${identity.name}${q("name")}
<#list network.ports as port>
<#if (port.name == "https") == (network.exposure.route.id == "both")>
          port: ${port.service}${q("tls")}
</#if>
</#list>
