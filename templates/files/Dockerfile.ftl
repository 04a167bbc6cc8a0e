<#-- A portable publish needs no architecture: one folder runs on all of them, and lock files without a RID hold. -->
<#assign portable = build.locked && build.publish == "framework">
<#macro run>RUN --mount=type=cache,target=/root/.nuget/packages<#if images.severalPlatforms>,sharing=locked</#if> <#if build.nugetConfig??>--mount=type=secret,id=nuget-config,target=/src/${build.nugetConfig} </#if><#nested></#macro>
<#macro properties><#if !portable> -a "$TARGETARCH"</#if><#list build.publishProperties as property> ${property}${q("publish")}</#list></#macro>
<@note "file/Dockerfile"/>

<#-- The native compiler knows its own processor only, so there the SDK is the target's. -->
<#assign native = build.publish == "aot">
<#if !native>
<@note "build-platform"/>
</#if>
<@stage "build"/>
FROM <#if !native>--platform=$BUILDPLATFORM </#if>${images.sdk} AS build${q("dotnet", "distro", "registry", "sdk-digest")}
<#if !portable>
ARG TARGETARCH${q("arch")}
</#if>
WORKDIR /src
<@note "restore"/>
<#list build.restore as copy>
COPY ${paths(copy.sources, copy.destination)}${q("restore")}
</#list>
<#if build.nugetConfig??>
<@note "nuget-feed=secret"/>
<#else>
<@note "cache-mount"/>
</#if>
<@run>dotnet restore ${shell(build.project)}<@properties/></@run><#if build.locked> --locked-mode</#if>${q("project", "restore", "nuget-feed")}
COPY . .
<@run>dotnet publish ${shell(build.project)} -c Release -f net${images.dotnet}<@properties/></@run><#if build.locked> -p:RestoreLockedMode=true</#if><#if native> -p:CopyOutputSymbolsToPublishDirectory=false</#if> -o /out${q("project", "dotnet", "publish", "nuget-feed")}

<@note "flavor=" + images.flavor/>
<@stage "final"/>
FROM ${images.base} AS final${q("dotnet", "distro", "flavor", "publish", "globalization", "kind", "runtime-image", "registry", "base-digest")}
<@note "copy-then-workdir"/>
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
<#if runtime.user??>
<#if runtime.user.instruction == "$APP_UID">
<@note "user=app-uid"/>
USER $APP_UID${q("user")}
<#else>
<@note "user=number"/>
USER ${runtime.user.instruction}${q("user", "uid")}
</#if>
</#if>
<@note "entrypoint"/>
ENTRYPOINT ${json(build.entrypoint)}${q("assembly", "publish")}
