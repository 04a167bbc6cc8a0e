<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/ingress"/>
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  annotations:
    kubernetes.io/ingress.allow-http: "false"${q("tls")}
<@parts.metadata/>
spec:
<#if network.exposure.className??>
<@parts.lesson "ingress-class"/>
  ingressClassName: ${network.exposure.className}${q("ingress-class")}
</#if>
  rules:
    - host: ${network.exposure.host}${q("host")}
      http:
        paths:
          - backend:
              service:
                name: ${identity.name}${q("name")}
                port:
                  name: ${network.main.name}${q("tls")}
            path: /
            pathType: Prefix
  tls:
    - hosts:
        - ${network.exposure.host}${q("host")}
<@note "edge-tls-secret"/>
      secretName: ${network.exposure.secret}${q("edge-tls-secret")}
