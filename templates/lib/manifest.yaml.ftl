<#-- What several manifests share. The patch of security-context.yaml takes the fences from here too. -->
<#import "marks.ftl" as marks>

<#-- A note for those who learn: to all others the next line says it. -->
<#macro lesson key>
<#if output.teaching>
<@marks.note key/>
</#if>
</#macro>

<#assign labels = [
  {"key": "app.kubernetes.io/component", "value": identity.component, "ids": ["kind"]},
  {"key": "app.kubernetes.io/instance", "value": identity.name, "ids": ["name"]},
  {"key": "app.kubernetes.io/managed-by", "value": "bulwark", "ids": []},
  {"key": "app.kubernetes.io/name", "value": identity.name, "ids": ["name"]},
  {"key": "app.kubernetes.io/part-of", "value": identity.namespace, "ids": ["namespace"]},
  {"key": "app.kubernetes.io/version", "value": identity.version, "ids": ["image"]}
]>
<#if identity.owner??>
<#assign labels = labels + [{"key": "owner", "value": identity.owner, "ids": ["owner"]}]>
</#if>

<#macro metadata name=identity.name question="name">
  labels:
<#list labels as label>
    ${label.key}: ${label.value}${q(label.ids)}
</#list>
  name: ${name}${q(question)}
  namespace: ${identity.namespace}${q("namespace")}
</#macro>

<#macro podLabels>
<#list labels as label>
        ${label.key}: ${label.value}${q(label.ids)}
</#list>
</#macro>

<#macro variables all>
<#local keys = {
  "ASPNETCORE_FORWARDEDHEADERS_ENABLED": "forwarded-headers=true",
  "ASPNETCORE_HTTPS_PORT": "https-redirect-port",
  "ASPNETCORE_HTTPS_PORTS": "https-port",
  "ASPNETCORE_Kestrel__Certificates__Default__KeyPath": "tls-secret",
  "ASPNETCORE_URLS": "port-variable=urls",
  "TMPDIR": "writable"
}>
<#list all as variable>
<#if variable.name == "ASPNETCORE_HTTP_PORTS">
<#if variable.value == "">
<@marks.note "http-ports-empty"/>
<#else>
<@marks.note "http-port"/>
</#if>
<#elseif variable.name == "DOTNET_EnableDiagnostics">
<#if variable.value == "0">
<@marks.note "diagnostics=off"/>
<#else>
<@marks.note "diagnostics=profiler"/>
</#if>
<#elseif variable.name == "HOME" && runtime.user?? && runtime.user.instruction != "$APP_UID">
<@marks.note "home"/>
<#elseif keys[variable.name]??>
<@marks.note keys[variable.name]/>
</#if>
            - name: ${variable.name}${q(variable.question)}
              value: ${variable.value}${q(variable.question)}
</#list>
</#macro>

<#--
  kube-score tells two TCP probes apart by the port alone, and takes every named port for 0:
  so readiness gives the number where liveness gives the name.
-->
<#macro probe ask question period patience=3 number=ask.port>
<#if patience != 3>
            failureThreshold: ${patience}${q(question)}
</#if>
<#if ask.path??>
            httpGet:
              path: ${ask.path}${q(question)}
              port: ${ask.port}
<#if ask.https>
              scheme: HTTPS${q("tls")}
</#if>
</#if>
            periodSeconds: ${period}
<#if !ask.path??>
            tcpSocket:
              port: ${number}${q(question)}
</#if>
            timeoutSeconds: 2
</#macro>

<#macro containerSecurity>
          securityContext:
<#if !images.windows>
<@marks.note "allow-privilege-escalation"/>
            allowPrivilegeEscalation: false
<@marks.note "capabilities"/>
            capabilities:
              drop:
                - ALL${q("capabilities")}
<@marks.note "privileged"/>
            privileged: false
<#if runtime.readOnly>
<@marks.note "read-only"/>
<#else>
<@marks.note "read-only=false"/>
</#if>
            readOnlyRootFilesystem: ${runtime.readOnly}${q("read-only")}
            runAsGroup: ${runtime.user.gid}${q("user", "uid")}
</#if>
<@marks.note "run-as-non-root"/>
            runAsNonRoot: true
<#if !images.windows>
            runAsUser: ${runtime.user.uid}${q("user", "uid")}
<@marks.note "seccomp"/>
            seccompProfile:
              type: ${runtime.seccomp}${q("seccomp")}
</#if>
</#macro>

<#macro podSecurity>
      securityContext:
<#if runtime.apparmor??>
<@marks.note "apparmor=runtime-default"/>
        appArmorProfile:
          type: ${runtime.apparmor}${q("apparmor")}
</#if>
<#if runtime.user??>
<@marks.note "fs-group"/>
        fsGroup: ${runtime.user.gid}${q("user", "uid")}
        fsGroupChangePolicy: OnRootMismatch
<@marks.note "run-as-group"/>
        runAsGroup: ${runtime.user.gid}${q("user", "uid")}
</#if>
        runAsNonRoot: true
<#if runtime.user??>
<#if runtime.user.instruction == "$APP_UID">
<@marks.note "user=app-uid"/>
<#else>
<@marks.note "uid"/>
</#if>
        runAsUser: ${runtime.user.uid}${q("user", "uid")}
</#if>
<#if runtime.seLinuxType??>
<@marks.note "se-linux"/>
        seLinuxOptions:
          type: ${runtime.seLinuxType}${q("level")}
</#if>
<#if runtime.seccomp??>
        seccompProfile:
          type: ${runtime.seccomp}${q("seccomp")}
</#if>
<#if runtime.strictGroups>
<@marks.note "supplemental-groups"/>
        supplementalGroupsPolicy: Strict${q("level", "cluster")}
</#if>
<#if runtime.windowsUser??>
<@marks.note "windows-security-context"/>
        windowsOptions:
          runAsUserName: ${runtime.windowsUser}${q("os")}
</#if>
</#macro>

<#-- With certificate=false: what the fences need, and nothing else. -->
<#macro mounts certificate=true>
<#local withCertificate = certificate && network.certificate??>
<#if runtime.writes || withCertificate>
          volumeMounts:
<#list runtime.volumes as volume>
            - mountPath: ${volume.path}${q(volume.question)}
              name: ${volume.name}${q(volume.question)}
</#list>
<#if withCertificate>
            - mountPath: ${network.certificate.mount}${q("tls-secret")}
              name: certificate
              readOnly: true
</#if>
</#if>
</#macro>

<#macro volumes certificate=true>
<#local withCertificate = certificate && network.certificate??>
<#if runtime.writes || withCertificate>
      volumes:
<#local first = true>
<#list runtime.volumes as volume>
<#if volume.claim??>
<@marks.note "data-protection=volume"/>
        - name: ${volume.name}${q(volume.question)}
          persistentVolumeClaim:
            claimName: ${volume.claim}${q("data-protection-claim")}
<#else>
<#if first>
<@marks.note "writable"/>
</#if>
        - emptyDir:
            sizeLimit: ${volume.size}${q(volume.question)}
          name: ${volume.name}${q(volume.question)}
</#if>
<#local first = false>
</#list>
<#if withCertificate>
        - name: certificate
          secret:
<@marks.note "certificate-mode"/>
            defaultMode: 0440${q("tls-secret")}
            secretName: ${network.certificate.secret}${q("tls-secret")}
</#if>
</#if>
</#macro>
