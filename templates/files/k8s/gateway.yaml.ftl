<#import "/lib/manifest.yaml.ftl" as parts>
<#assign gateway = network.exposure.gateway>
<@note "file/gateway"/>
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
<@parts.metadata/>
spec:
  gatewayClassName: ${gateway.className}${q("gateway")}
  listeners:
<#if network.exposure.route.id == "pod">
<@note "tls=pod"/>
    - allowedRoutes:
        namespaces:
          from: Same
      hostname: ${network.exposure.host}${q("host")}
      name: tls${q("tls")}
      port: 443
      protocol: TLS${q("tls")}
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
      protocol: HTTPS${q("tls")}
      tls:
<@note "edge-tls-secret"/>
        certificateRefs:
          - name: ${gateway.secret}${q("edge-tls-secret")}
        mode: Terminate${q("tls")}
</#if>
