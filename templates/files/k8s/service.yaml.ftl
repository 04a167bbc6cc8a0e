<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/service"/>
apiVersion: v1
kind: Service
metadata:
<@parts.metadata/>
spec:
<@note "service-port"/>
  ports:
<#list network.ports as port>
    - name: ${port.name}
      port: ${port.service}
      protocol: TCP
      targetPort: ${port.name}${q(port.question)}
</#list>
  selector:
    app.kubernetes.io/instance: ${identity.name}${q("name")}
    app.kubernetes.io/name: ${identity.name}${q("name")}
<#if network.exposure.id == "load-balancer">
<@note "exposure=load-balancer"/>
  type: LoadBalancer${q("exposure")}
<#else>
  type: ClusterIP${q("exposure")}
</#if>
