<#import "parts.ftl" as parts>
<#assign gateway = network.exposure.gateway>
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  labels:
<@parts.labels/>
  name: ${gateway.name}${q("gateway")}
  namespace: ${gateway.namespace}${q("namespace")}
spec:
  gatewayClassName: ${gateway.className}${q("gateway")}
  listeners:
<#if network.exposure.route.id == "pod">
    - allowedRoutes:
        namespaces:
          from: Same
      hostname: ${network.exposure.host}${q("host")}
      name: tls
      port: 443
      protocol: TLS
      tls:
        mode: Passthrough${q("tls")}
<#else>
    - allowedRoutes:
        namespaces:
          from: Same
      hostname: ${network.exposure.host}${q("host")}
      name: http
      port: 80
      protocol: HTTP
    - allowedRoutes:
        namespaces:
          from: Same
      hostname: ${network.exposure.host}${q("host")}
      name: https
      port: 443
      protocol: HTTPS
      tls:
        certificateRefs:
          - name: ${gateway.secret}${q("edge-tls-secret")}
        mode: Terminate${q("tls")}
</#if>
