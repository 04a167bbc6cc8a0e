<#assign context = (output.folder == ".")?then(".", output.folder?split("/")?map(part -> "..")?join("/"))>
<@note "file/compose.yaml"/>
name: ${identity.name}${q("name")}
services:
  ${identity.name}:${q("name")}
    build:
      context: ${context}${q("folder")}
<#if context != ".">
      dockerfile: ${literal(output.folder + "/Dockerfile")}${q("folder")}
</#if>
<#if build.nugetConfig??>
      secrets:
        - nuget-config${q("nuget-feed")}
</#if>
    image: ${literal(output.image?split("@")?first)}${q("image")}
<@note "capabilities"/>
    cap_drop:
      - ALL${q("capabilities")}
    cpus: ${cpus(resources.cpuLimit!resources.cpu)}${q("cpu-limit", "cpu")}
<#if runtime.environment?has_content>
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
      - ${"127.0.0.1:" + port.container?c + ":" + port.container?c}${q(port.question)}
</#items>
</#list>
<@note "read-only"/>
    read_only: ${runtime.readOnly}${q("read-only")}
    restart: unless-stopped
<@note "allow-privilege-escalation"/>
    security_opt:
      - no-new-privileges:true
    stop_grace_period: ${availability.graceSeconds?c + "s"}${q("grace-seconds")}
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
    user: ${runtime.user.uid?c + ":" + runtime.user.gid?c}${q("user", "uid")}
<#if network.certificate??>
<@note "tls-secret"/>
    volumes:
      - ${literal("./" + network.certificate.secret + ":" + network.certificate.mount + ":ro")}${q("tls-secret")}
</#if>
<#if build.nugetConfig??>
secrets:
  nuget-config:
    file: ${literal(context + "/" + build.nugetConfig)}${q("nuget-feed", "folder")}
</#if>
<#-- Compose puts variables of the developer's machine into texts. -->
<#function literal text>
  <#return text?replace("$", "$$")>
</#function>
<#function size quantity>
  <#return quantity?replace("Ki", "k")?replace("Mi", "m")?replace("Gi", "g")>
</#function>
<#function cpus quantity>
  <#return quantity?ends_with("m")?then((quantity?remove_ending("m")?number / 1000)?c, quantity)>
</#function>
<#-- Keys of Data Protection live as long as the container here: a new volume would belong to root. -->
<#function mountOptions volume>
  <#assign user = "uid=" + runtime.user.uid?c + ",gid=" + runtime.user.gid?c + ",mode=0700">
  <#return "rw,noexec,nosuid,nodev,size=" + size(volume.size!"1Mi") + "," + (volume.path == "/tmp")?then("mode=1777", user)>
</#function>
