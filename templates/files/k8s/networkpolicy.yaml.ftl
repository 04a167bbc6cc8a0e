<#import "/lib/manifest.yaml.ftl" as parts>
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
<@note "file/networkpolicy"/>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
<@parts.metadata/>
spec:
<#if network.connectsAnywhere>
<@note "egress=any"/>
<#else>
<@parts.lesson "egress"/>
</#if>
<#if network.connects>
  egress:
<#list network.egress as peer>
<#if peer.type == "dns">
    - ports:${q("egress")}
        - port: 53${q("egress")}
          protocol: UDP${q("egress")}
        - port: 53${q("egress")}
          protocol: TCP${q("egress")}
      to:${q("egress")}
        - namespaceSelector:${q("egress")}
            matchLabels:${q("egress")}
              kubernetes.io/metadata.name: kube-system${q("egress")}
          podSelector:${q("egress")}
            matchLabels:${q("egress")}
              k8s-app: kube-dns${q("egress")}
<#elseif peer.port??>
    - ports:${q("egress")}
        - port: ${peer.port}${q("egress")}
          protocol: TCP${q("egress")}
<#if peer.type != "any">
      to:${q("egress")}
<@end peer=peer question="egress"/>
</#if>
<#elseif peer.type == "any">
    - {}${q("egress")}
<#else>
    - to:${q("egress")}
<@end peer=peer question="egress"/>
</#if>
</#list>
<#else>
  egress: []${q("egress")}
</#if>
<#if network.listens>
<#if network.openToAll>
<@note "callers=any"/>
<#else>
<@parts.lesson "callers"/>
</#if>
  ingress:
<#list network.callers as peer>
<#if peer.type == "any">
    - ports:${q("callers")}
<#else>
    - from:${q("callers")}
<@end peer=peer question="callers"/>
      ports:${q("callers")}
</#if>
<#list network.ports as port>
        - port: ${port.container}${q(port.question)}
          protocol: TCP
</#list>
</#list>
<#else>
<@note "kind=worker"/>
  ingress: []${q("kind")}
</#if>
  podSelector:
    matchLabels:
      app.kubernetes.io/instance: ${identity.name}${q("name")}
  policyTypes:
    - Ingress
    - Egress
