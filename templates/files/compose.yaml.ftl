<@note "file/compose.yaml"/>
name: ${identity.name}${q("name")}
services:
  ${identity.name}:${q("name")}
    build:
<#if output.folder == ".">
      context: .
<#else>
      context: ${output.folder?split("/")?map(part -> "..")?join("/")}${q("folder")}
      dockerfile: ${output.folder + "/Dockerfile"}${q("folder")}
</#if>
<#if build.nugetConfig??>
      secrets:
        - nuget-config${q("nuget-feed")}
</#if>
    image: ${output.image?split("@")?first}${q("image")}
<#if !images.windows>
<@note "capabilities"/>
    cap_drop:
      - ALL${q("capabilities")}
</#if>
    cpus: ${cpus(resources.cpuLimit!resources.cpu)}${q("cpu-limit", "cpu")}
<#if runtime.environment?has_content>
    environment:
<#list runtime.environment as variable>
      ${variable.name}: ${variable.value}${q(variable.question)}
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
<#if !images.windows>
<@note "read-only"/>
    read_only: ${runtime.readOnly}${q("read-only")}
</#if>
    restart: unless-stopped
<#if !images.windows>
<@note "allow-privilege-escalation"/>
    security_opt:
      - no-new-privileges:true
</#if>
    stop_grace_period: ${availability.graceSeconds?c + "s"}${q("grace-seconds")}
<#if !images.windows>
    sysctls:
      net.ipv4.ip_unprivileged_port_start: "1024"
<#list runtime.volumes>
<@note "writable"/>
    tmpfs:
<#items as volume>
      - ${volume.path + ":" + mountOptions(volume)}${q(volume.question)}
</#items>
</#list>
<@note "run-as-non-root"/>
    user: ${runtime.user.uid?c + ":" + runtime.user.gid?c}${q("user", "uid")}
</#if>
<#if network.certificate??>
<@note "tls-secret"/>
    volumes:
      - ${"./" + network.certificate.secret + ":" + network.certificate.mount + ":ro"}${q("tls-secret")}
</#if>
<#if build.nugetConfig??>
secrets:
  nuget-config:
    file: ${build.nugetConfig}${q("nuget-feed")}
</#if>
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
