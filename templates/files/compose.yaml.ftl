<@note "file/compose.yaml"/>
name: ${identity.name}${q("name")}
services:
  ${identity.name}:${q("name")}
    build:
      context: ${output.context}${q("folder")}
<#if output.context != ".">
      dockerfile: ${literal(output.folder + "/Dockerfile")}${q("folder")}
</#if>
<#if build.nugetConfig??>
      secrets:
        - nuget-config${q("nuget-feed")}
</#if>
    image: ${literal(output.tagged)}${q("image")}
<@note "capabilities"/>
    cap_drop:
      - ALL${q("capabilities")}
    cpus: ${cpus(resources.cpuLimit!resources.cpu)}${q("cpu-limit", "cpu")}
<#if runtime.configured>
    environment:
<#list runtime.environment as variable>
      ${variable.name}: ${literal(variable.value)}${q(variable.question)}
</#list>
</#if>
    mem_limit: ${size(resources.memory)}${q("memory")}
    pids_limit: 256
<#list network.ports>
    ports:
<#items as port>
      - ${"127.0.0.1:" + port.container + ":" + port.container}${q(port.question)}
</#items>
</#list>
<@note "read-only"/>
    read_only: ${runtime.readOnly}${q("read-only")}
    restart: unless-stopped
<@note "allow-privilege-escalation"/>
    security_opt:
      - no-new-privileges:true
    stop_grace_period: ${availability.graceSeconds + "s"}${q("grace-seconds")}
    sysctls:
      net.ipv4.ip_unprivileged_port_start: "1024"
<#list runtime.volumes>
<@note "writable"/>
    tmpfs:
<#items as volume>
      - ${literal(volume.path + ":" + mountOptions(volume))}${q(volume.question)}
</#items>
</#list>
<@note "uid"/>
    user: ${runtime.user.uid + ":" + runtime.user.gid}${q("user", "uid")}
<#if network.certificate??>
<@note "tls-secret"/>
    volumes:
      - ${literal("./" + network.certificate.secret + ":" + network.certificate.mount + ":ro")}${q("tls-secret")}
</#if>
<#if build.nugetConfig??>
secrets:
  nuget-config:
    file: ${literal(output.context + "/" + build.nugetConfig)}${q("nuget-feed", "folder")}
</#if>
<#-- Keys of Data Protection live as long as the container here: a new volume would belong to root. -->
<#function mountOptions volume>
  <#local options = "rw,noexec,nosuid,nodev,size=" + size(volume.size!"1Mi")>
  <#if volume.path == "/tmp"><#return options + ",mode=1777"></#if>
  <#return options + ",uid=" + runtime.user.uid + ",gid=" + runtime.user.gid + ",mode=0700">
</#function>
