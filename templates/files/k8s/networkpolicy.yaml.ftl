<#import "parts.ftl" as parts>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
spec:
<#if network.egress?has_content>
  egress:
<#list network.egress as peer>
<#if peer.type == "dns">
    - ports:${q("egress")}
        - port: 53${q("egress")}
          protocol: UDP
        - port: 53${q("egress")}
          protocol: TCP
      to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system${q("egress")}
          podSelector:
            matchLabels:
              k8s-app: kube-dns${q("egress")}
<#elseif peer.type == "any" && !peer.port??>
    - {}${q("egress")}
<#else>
<#if peer.port??>
    - ports:
        - port: ${peer.port}${q("egress")}
          protocol: TCP
<#if peer.type != "any">
      to:
<@end peer=peer question="egress"/>
</#if>
<#else>
    - to:
<@end peer=peer question="egress"/>
</#if>
</#if>
</#list>
<#else>
  egress: []${q("egress")}
</#if>
<#if network.callers?has_content && network.listens>
  ingress:
<#list network.callers as peer>
<#if peer.type == "any">
    - ports:${q("callers")}
<#else>
    - from:
<@end peer=peer question="callers"/>
      ports:
</#if>
<#if peer.port??>
        - port: ${peer.port}${q("callers")}
          protocol: TCP
<#else>
<#list network.ports as port>
        - port: ${port.container}${q(port.question)}
          protocol: TCP
</#list>
</#if>
</#list>
<#else>
  ingress: []${q("callers")}
</#if>
  podSelector:
    matchLabels:
      app.kubernetes.io/instance: ${identity.name}${q("name")}
  policyTypes:
    - Ingress
    - Egress
<#macro end peer question>
<#if peer.type == "block">
        - ipBlock:
            cidr: ${peer.cidr}${q(question)}
<#else>
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ${peer.namespace}${q(question)}
</#if>
</#macro>
