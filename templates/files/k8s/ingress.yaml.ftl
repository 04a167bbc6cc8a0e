<#import "parts.ftl" as parts>
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  annotations:
    kubernetes.io/ingress.allow-http: "false"${q("tls")}
  labels:
<@parts.labels/>
<@parts.name/>
spec:
<#if network.exposure.className??>
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
      secretName: ${network.exposure.secret}${q("edge-tls-secret")}
