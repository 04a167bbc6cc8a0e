<#import "parts.ftl" as parts>
apiVersion: apps/v1
kind: Deployment
metadata:
<#if identity.email?? || availability.autoscale??>
  annotations:
<#if identity.email??>
    email: ${identity.email}${q("owner")}
</#if>
<#if availability.autoscale??>
    ignore-check.kube-linter.io/minimum-three-replicas: the HorizontalPodAutoscaler decides${q("autoscale")}
    polaris.fairwinds.com/deploymentMissingReplicas-exempt: "true"${q("autoscale")}
</#if>
</#if>
  labels:
<@parts.labels/>
<@parts.name/>
spec:
<#if !availability.autoscale??>
  replicas: ${availability.replicas}${q("replicas", "autoscale")}
</#if>
  selector:
    matchLabels:
      app.kubernetes.io/instance: ${identity.name}${q("name")}
      app.kubernetes.io/name: ${identity.name}${q("name")}
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
    type: RollingUpdate
  template:
    metadata:
      labels:
<@parts.labels deep=true/>
    spec:
      affinity:
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
      automountServiceAccountToken: ${runtime.token}${q("service-account-token")}
      containers:
<#if runtime.environment?has_content>
        - env:
<#list runtime.environment as variable>
            - name: ${variable.name}
              value: ${variable.value}${q(variable.question)}
</#list>
          image: ${output.image}${q("image")}
<#else>
        - image: ${output.image}${q("image")}
</#if>
          imagePullPolicy: Always
<#if availability.preStopSeconds??>
          lifecycle:
            preStop:
              sleep:
                seconds: ${availability.preStopSeconds}${q("grace-seconds")}
</#if>
<#if availability.live??>
          livenessProbe:
<#if availability.live.path??>
<@parts.probe ask=availability.live question="live-path" period=10/>
<#else>
<@parts.probe ask=availability.live question="live-path" period=20 patience=6/>
</#if>
</#if>
          name: ${identity.name}${q("name")}
<#if network.listens>
          ports:
<#list network.ports as port>
            - containerPort: ${port.container}${q(port.question)}
              name: ${port.name}
              protocol: TCP
</#list>
</#if>
<#if availability.ready??>
          readinessProbe:
<#list network.ports?filter(port -> port.name == availability.ready.port) as port>
<@parts.probe ask=availability.ready question="ready-path" period=5 number=port.container/>
</#list>
</#if>
          resources:
            limits:
<#if resources.cpuLimit??>
              cpu: ${resources.cpuLimit}${q("cpu-limit", "cpu")}
</#if>
              ephemeral-storage: ${resources.ephemeralStorage}${q("ephemeral-storage")}
              memory: ${resources.memory}${q("memory")}
            requests:
              cpu: ${resources.cpu}${q("cpu")}
              ephemeral-storage: ${resources.ephemeralStorage}${q("ephemeral-storage")}
              memory: ${resources.memory}${q("memory")}
<@parts.containerSecurity/>
<#if availability.live??>
          startupProbe:
<@parts.probe ask=availability.live question="startup-seconds" period=2 patience=(availability.startupSeconds / 2)?ceiling/>
</#if>
<@parts.mounts/>
      dnsConfig:
        options:
          - name: ndots
            value: "2"
<#if runtime.hostUsers??>
      hostUsers: ${runtime.hostUsers}${q("user-namespace")}
</#if>
      os:
        name: ${images.os}${q("os")}
<#if availability.priorityClass??>
      priorityClassName: ${availability.priorityClass}${q("priority-class")}
</#if>
      restartPolicy: Always
<@parts.podSecurity/>
      serviceAccountName: ${identity.name}${q("name")}
      terminationGracePeriodSeconds: ${availability.graceSeconds}${q("grace-seconds")}
<#if availability.spread != "none">
      topologySpreadConstraints:
<#list ["kubernetes.io/hostname", "topology.kubernetes.io/zone"] as key>
        - labelSelector:
            matchLabels:
              app.kubernetes.io/instance: ${identity.name}${q("name")}
              app.kubernetes.io/name: ${identity.name}${q("name")}
          maxSkew: 1
          topologyKey: ${key}${q("spread")}
          whenUnsatisfiable: ${(availability.spread == "required" && key?index == 0)?then("DoNotSchedule", "ScheduleAnyway")}${q("spread")}
</#list>
</#if>
<@parts.volumes/>
