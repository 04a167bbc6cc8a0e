<#-- What several objects share: names, labels, selectors, and what the Deployment has in common with its patch. -->
<#macro name>
  name: ${identity.name}${q("name")}
  namespace: ${identity.namespace}${q("namespace")}
</#macro>
<#macro labels deep=false>
<#if deep>    </#if>    app.kubernetes.io/component: ${identity.component}${q("kind")}
<#if deep>    </#if>    app.kubernetes.io/instance: ${identity.name}${q("name")}
<#if deep>    </#if>    app.kubernetes.io/managed-by: bulwark
<#if deep>    </#if>    app.kubernetes.io/name: ${identity.name}${q("name")}
<#if deep>    </#if>    app.kubernetes.io/part-of: ${identity.namespace}${q("namespace")}
<#if deep>    </#if>    app.kubernetes.io/version: ${identity.version}${q("image")}
<#if identity.owner??>
<#if deep>    </#if>    owner: ${identity.owner}${q("owner")}
</#if>
</#macro>
<#-- kube-score compares two TCP probes by the spelling of the port alone: readiness has the number, liveness the name. -->
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
<#macro podSecurity>
      securityContext:
<#if runtime.apparmor??>
        appArmorProfile:
          type: ${runtime.apparmor}${q("apparmor")}
</#if>
<#if runtime.user??>
        fsGroup: ${runtime.user.gid}${q("user", "uid")}
        fsGroupChangePolicy: OnRootMismatch
        runAsGroup: ${runtime.user.gid}${q("user", "uid")}
</#if>
        runAsNonRoot: true
<#if runtime.user??>
        runAsUser: ${runtime.user.uid}${q("user", "uid")}
</#if>
<#if runtime.seLinuxType??>
        seLinuxOptions:
          type: ${runtime.seLinuxType}${q("level")}
</#if>
<#if runtime.seccomp??>
        seccompProfile:
          type: ${runtime.seccomp}${q("seccomp")}
</#if>
<#if runtime.strictGroups>
        supplementalGroupsPolicy: Strict${q("cluster")}
</#if>
<#if runtime.windowsUser??>
        windowsOptions:
          runAsUserName: ${runtime.windowsUser}${q("user")}
</#if>
</#macro>
<#macro containerSecurity>
          securityContext:
<#if !images.windows>
            allowPrivilegeEscalation: false
            capabilities:
              drop:
                - ALL${q("capabilities")}
            privileged: false
            readOnlyRootFilesystem: ${runtime.readOnly}${q("read-only")}
            runAsGroup: ${runtime.user.gid}${q("user", "uid")}
</#if>
            runAsNonRoot: true
<#if !images.windows>
            runAsUser: ${runtime.user.uid}${q("user", "uid")}
<#if runtime.seccomp??>
            seccompProfile:
              type: ${runtime.seccomp}${q("seccomp")}
</#if>
</#if>
</#macro>
<#macro mounts>
<#if runtime.volumes?has_content || network.certificate??>
          volumeMounts:
<#list runtime.volumes as volume>
            - mountPath: ${volume.path}${q(volume.question)}
              name: ${volume.name}
</#list>
<#if network.certificate??>
            - mountPath: ${network.certificate.mount}${q("tls-secret")}
              name: certificate
              readOnly: true
</#if>
</#if>
</#macro>
<#macro volumes>
<#if runtime.volumes?has_content || network.certificate??>
      volumes:
<#list runtime.volumes as volume>
<#if volume.claim??>
        - name: ${volume.name}
          persistentVolumeClaim:
            claimName: ${volume.claim}${q("data-protection-claim")}
<#else>
        - emptyDir:
            sizeLimit: ${volume.size}${q(volume.question)}
          name: ${volume.name}
</#if>
</#list>
<#if network.certificate??>
        - name: certificate
          secret:
<#if !images.windows>
            defaultMode: 0440${q("tls-secret")}
</#if>
            secretName: ${network.certificate.secret}${q("tls-secret")}
</#if>
</#if>
</#macro>
