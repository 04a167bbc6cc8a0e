<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/deployment"/>
apiVersion: apps/v1
kind: Deployment
metadata:
<#--
  checkov, kube-linter and polaris cannot see why a field is left out: the scaler sets the number of pods, nobody asks a
  worker, and a policy that lets nobody through has an empty list. In the order of their keys.
-->
<#assign annotations = []>
<#if !availability.live??>
<#assign annotations += [
  {"key": "checkov.io/skip1", "value": "CKV_K8S_8=a worker has no port to ask", "id": "kind"},
  {"key": "checkov.io/skip2", "value": "CKV_K8S_9=a worker has no port to ask", "id": "kind"}
]>
</#if>
<#if identity.email??>
<#assign annotations += [{"key": "email", "value": identity.email, "id": "owner"}]>
</#if>
<#if availability.autoscale??>
<#assign annotations += [{"key": "ignore-check.kube-linter.io/minimum-three-replicas", "value": "the HorizontalPodAutoscaler decides", "id": "autoscale"}]>
</#if>
<#if !availability.live??>
<#assign annotations += [
  {"key": "ignore-check.kube-linter.io/no-liveness-probe", "value": "a worker has no port to ask", "id": "kind"},
  {"key": "ignore-check.kube-linter.io/no-readiness-probe", "value": "a worker has no port to ask", "id": "kind"}
]>
</#if>
<#if availability.autoscale??>
<#assign annotations += [{"key": "polaris.fairwinds.com/deploymentMissingReplicas-exempt", "value": "true", "id": "autoscale"}]>
</#if>
<#if !availability.live??>
<#assign annotations += [{"key": "polaris.fairwinds.com/livenessProbeMissing-exempt", "value": "true", "id": "kind"}]>
</#if>
<#if !network.listens>
<#assign annotations += [{"key": "polaris.fairwinds.com/missingNetworkPolicy-exempt", "value": "true", "id": "kind"}]>
<#elseif !network.connects>
<#assign annotations += [{"key": "polaris.fairwinds.com/missingNetworkPolicy-exempt", "value": "true", "id": "egress"}]>
</#if>
<#if !availability.ready??>
<#assign annotations += [{"key": "polaris.fairwinds.com/readinessProbeMissing-exempt", "value": "true", "id": "kind"}]>
</#if>
<#list annotations>
  annotations:
<#items as annotation>
    ${annotation.key}: ${annotation.value}${q(annotation.id)}
</#items>
</#list>
<@note "labels"/>
<@parts.metadata/>
spec:
<#if !availability.autoscale??>
<#if availability.replicas == 1>
<@note "replicas=1"/>
<#else>
<@parts.lesson "replicas"/>
</#if>
  replicas: ${availability.replicas}${q("replicas", "autoscale")}
</#if>
<@note "selector"/>
  selector:
    matchLabels:
      app.kubernetes.io/instance: ${identity.name}${q("name")}
      app.kubernetes.io/name: ${identity.name}${q("name")}
<@note "strategy"/>
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
    type: RollingUpdate
  template:
    metadata:
      labels:
<@parts.podLabels/>
    spec:
      affinity:
<@note "node-affinity"/>
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - key: kubernetes.io/arch
                    operator: In
                    values:
<#list images.architectures as architecture>
                      - ${architecture}${q("arch")}
</#list>
                  - key: kubernetes.io/os
                    operator: In
                    values:
                      - ${images.os}${q("os")}
<#if availability.spread != "none">
<@note "spread"/>
        podAntiAffinity:${q("spread")}
          preferredDuringSchedulingIgnoredDuringExecution:
            - podAffinityTerm:
                labelSelector:
                  matchLabels:
                    app.kubernetes.io/instance: ${identity.name}${q("name")}
                    app.kubernetes.io/name: ${identity.name}${q("name")}
                topologyKey: kubernetes.io/hostname${q("spread")}
              weight: 100
</#if>
<#if runtime.token>
<@note "service-account-token=true"/>
<#else>
<@note "service-account-token"/>
</#if>
      automountServiceAccountToken: ${runtime.token}${q("service-account-token")}
      containers:
<#if runtime.configured>
        - env:
<@parts.variables runtime.environment/>
<@parts.lesson "image"/>
          image: ${output.image}${q("image")}
<#else>
<@parts.lesson "image"/>
        - image: ${output.image}${q("image")}
</#if>
<@note "pull-policy"/>
          imagePullPolicy: Always
<#if availability.preStopSeconds??>
<@note "prestop"/>
          lifecycle:
            preStop:
              sleep:
                seconds: ${availability.preStopSeconds}${q("grace-seconds")}
</#if>
<#if availability.live??>
<#if availability.live.path??>
<@note "live-path"/>
          livenessProbe:
<@parts.probe ask=availability.live question="live-path" period=10/>
<#else>
<@note "live-path=tcp"/>
          livenessProbe:
<@parts.probe ask=availability.live question="live-path" period=20/>
</#if>
</#if>
          name: ${identity.name}${q("name")}
<#if network.listens>
<@note "named-port"/>
          ports:
<#list network.ports as port>
            - containerPort: ${port.container}${q(port.question)}
              name: ${port.name}
              protocol: TCP
</#list>
</#if>
<#if availability.ready??>
<#if availability.ready.path??>
<@note "ready-path"/>
<#else>
<@note "ready-path=tcp"/>
</#if>
          readinessProbe:
<#list network.ports as port>
<#if port.name == availability.ready.port>
<@parts.probe ask=availability.ready question="ready-path" period=5 number=port.container/>
</#if>
</#list>
</#if>
          resources:
            limits:
<#if resources.cpuLimit??>
<@note "cpu-limit=equal"/>
              cpu: ${resources.cpuLimit}${q("cpu-limit", "cpu")}
</#if>
<@note "ephemeral-storage"/>
              ephemeral-storage: ${resources.ephemeralStorage}${q("ephemeral-storage")}
<@note "memory"/>
              memory: ${resources.memory}${q("memory")}
            requests:
<#if !resources.cpuLimit??>
<@note "cpu-limit=none"/>
<#else>
<@parts.lesson "cpu"/>
</#if>
              cpu: ${resources.cpu}${q("cpu")}
              ephemeral-storage: ${resources.ephemeralStorage}${q("ephemeral-storage")}
              memory: ${resources.memory}${q("memory")}
<@parts.containerSecurity/>
<#if availability.live??>
<@note "startup-probe"/>
          startupProbe:
<@parts.probe ask=availability.live question="startup-seconds" period=availability.startupPeriod patience=availability.startupAttempts/>
</#if>
<@parts.mounts/>
<@note "dns-ndots"/>
      dnsConfig:
        options:
          - name: ndots
            value: "2"
<#if runtime.hostUsers??>
<@note "user-namespace=true"/>
      hostUsers: ${runtime.hostUsers}${q("user-namespace")}
</#if>
      os:
        name: ${images.os}${q("os")}
<#if availability.priorityClass??>
<@note "priority-class"/>
      priorityClassName: ${availability.priorityClass}${q("priority-class")}
</#if>
<@parts.lesson "restart-policy"/>
      restartPolicy: Always
<@parts.podSecurity/>
      serviceAccountName: ${identity.name}${q("name")}
<@note "grace-seconds"/>
      terminationGracePeriodSeconds: ${availability.graceSeconds}${q("grace-seconds")}
<#if availability.spread != "none">
<@note "spread=" + availability.spread/>
      topologySpreadConstraints:
<#list ["kubernetes.io/hostname", "topology.kubernetes.io/zone"] as key>
        - labelSelector:
            matchLabels:
              app.kubernetes.io/instance: ${identity.name}${q("name")}
              app.kubernetes.io/name: ${identity.name}${q("name")}
          maxSkew: 1
          topologyKey: ${key}${q("spread")}
          whenUnsatisfiable: <#if availability.spread == "required" && key == "kubernetes.io/hostname">DoNotSchedule<#else>ScheduleAnyway</#if>${q("spread")}
</#list>
</#if>
<@parts.volumes/>
