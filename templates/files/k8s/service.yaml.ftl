<#import "parts.ftl" as parts>
apiVersion: v1
kind: Service
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
spec:
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
  type: ${(network.exposure.id == "load-balancer")?then("LoadBalancer", "ClusterIP")}${q("exposure")}
