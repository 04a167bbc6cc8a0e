<@note "file/Dockerfile"/>

<@stage "build"/>
FROM ${images.sdk} AS build${q("dotnet", "distro", "registry", "sdk-digest")}
WORKDIR /src
<@note "restore"/>
<#list build.restore as copy>
COPY ${paths(copy.sources, copy.destination)}${q("restore")}
</#list>
<#assign properties><#list build.publishProperties as property> ${property}</#list></#assign>
RUN dotnet restore ${shell(build.project)}${properties}<#if build.locked> --locked-mode</#if>${q("project", "restore", "publish")}
COPY . .
RUN dotnet publish ${shell(build.project)} -c Release -f net${images.dotnet}${properties} --no-restore -o /out${q("project", "dotnet", "publish")}

<@note "os=windows"/>
<@stage "final"/>
FROM ${images.base} AS final${q("os", "dotnet", "distro", "kind", "runtime-image", "registry", "base-digest")}
COPY --from=build /out /app
WORKDIR /app
<#list images.environment as variable>
<@note variable.question/>
ENV ${variable.name}=${env(variable.value)}${q(variable.question)}
</#list>
<#list network.ports>
<@note "expose"/>
EXPOSE <#items as port>${port.container}${q(port.question)}<#sep> </#items>
</#list>
<@note "healthcheck"/>
HEALTHCHECK NONE
<#if runtime.windowsUser??>
<@note "run-as-non-root"/>
USER ${runtime.windowsUser}${q("user")}
</#if>
<@note "entrypoint"/>
ENTRYPOINT ${json(build.entrypoint)}${q("assembly")}
