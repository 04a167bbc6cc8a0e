<#-- What several manifests share. The patch of security-context.yaml takes the fences from here too. -->
<#import "marks.ftl" as marks>

<#-- A note for those who learn: to all others the next line says it. -->
<#macro lesson key>
<#if output.comments == "teaching">
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
    ${label.key}: ${label.value}<#if label.ids?has_content>${q(label.ids)}</#if>
</#list>
  name: ${name}${q(question)}
  namespace: ${identity.namespace}${q("namespace")}
</#macro>

<#macro podLabels>
<#list labels as label>
        ${label.key}: ${label.value}<#if label.ids?has_content>${q(label.ids)}</#if>
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
<@marks.note variable.value?has_content?then("http-port", "http-ports-empty")/>
<#elseif variable.name == "DOTNET_EnableDiagnostics">
<@marks.note (variable.value == "0")?then("diagnostics=off", "diagnostics=profiler")/>
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
<#macro probe ask question period patience=3 number="">
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
<#if number?has_content>
              port: ${number}${q(question)}
<#else>
              port: ${ask.port}${q(question)}
</#if>
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
<@marks.note runtime.readOnly?then("read-only", "read-only=false")/>
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
<@marks.note (runtime.user.instruction == "$APP_UID")?then("user=app-uid", "uid")/>
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
<#if runtime.volumes?has_content || withCertificate>
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
<#if runtime.volumes?has_content || withCertificate>
      volumes:
<#list runtime.volumes as volume>
<#if volume.claim??>
<@marks.note "data-protection=volume"/>
        - name: ${volume.name}${q(volume.question)}
          persistentVolumeClaim:
            claimName: ${volume.claim}${q("data-protection-claim")}
<#else>
<#if volume?is_first>
<@marks.note "writable"/>
</#if>
        - emptyDir:
            sizeLimit: ${volume.size}${q(volume.question)}
          name: ${volume.name}${q(volume.question)}
</#if>
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
