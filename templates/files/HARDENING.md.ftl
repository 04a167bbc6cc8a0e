<#macro because note>
${note.why}

- What breaks: ${note.without}
- To undo: ${note.undo}
<#list note.sources>
- Sources: <#items as source>${code(source)}<#sep>, </#items>
</#list>
</#macro>
<#function fixed>
  <#if images.windows>
    <#local keys = ["build-stage", "windows-security-context"]>
  <#else>
    <#local keys = ["final-stage", "cache-mount", "copy-then-workdir", "root-owned-app"]>
    <#if build.publish != "aot"><#local keys = ["build-platform"] + keys></#if>
  </#if>
  <#local keys += ["release-configuration", "entrypoint", "healthcheck"]>
  <#if network.listens><#local keys += ["expose", "named-port", "service-port"]></#if>
  <#if !images.windows>
    <#local keys += ["run-as-non-root", "run-as-group", "fs-group", "allow-privilege-escalation", "privileged"]>
    <#if runtime.strictGroups><#local keys += ["supplemental-groups"]></#if>
    <#if runtime.seLinuxType??><#local keys += ["se-linux"]></#if>
  </#if>
  <#if network.certificate?? && !images.windows><#local keys += ["certificate-mode"]></#if>
  <#local keys += ["pod-security-labels", "pull-policy", "labels", "selector", "strategy", "restart-policy", "node-affinity", "dns-ndots"]>
  <#if availability.live??><#local keys += ["startup-probe"]></#if>
  <#if availability.preStopSeconds??><#local keys += ["prestop"]></#if>
  <#if availability.disruptionBudget && output.evictsUnhealthy><#local keys += ["eviction-policy"]></#if>
  <#return keys>
</#function>
# Hardening of ${identity.name}

${prose("Written by Bulwark at the " + level + " level. The answers stand in `bulwark.yaml`; change one there, or with `--set`, and run `bulwark new --yes --answers bulwark.yaml --force`.")}

## What runs

- ${prose("Image: `" + images.base + "` (" + images.distro + "), .NET " + images.dotnet + ", supported until " + images.supportEnds)}<#if !images.shell>; no shell, no package manager</#if>.
<#if runtime.user??>
- User: ${runtime.user.uid}, group ${runtime.user.gid}; no capability, no new privileges, seccomp ${runtime.seccomp!"of the runtime"}.
- Root file system: <#if runtime.readOnly>read-only<#else>writable for what its user may write</#if><#list runtime.volumes>; writable: <#items as volume>${code(volume.path)}<#if volume.size??> (${volume.size})<#else> (kept)</#if><#sep>, </#items></#list>.
<#elseif runtime.windowsUser??>
- ${prose("User: `" + runtime.windowsUser + "`.")}
</#if>
<#if network.listens>
- Listens on <#list network.ports as port>${port.container} (${port.name})<#sep> and </#list>.
<#else>
- Listens on nothing.
</#if>

## Before it runs

<#assign prefix = "">
<#if output.folder != "."><#assign prefix = output.folder + "/"></#if>
```sh
<#assign options><#if prefix != ""> -f ${shell(prefix + "Dockerfile")}</#if><#if build.nugetConfig??> --secret ${shell("id=nuget-config,src=" + build.nugetConfig)}</#if> -t ${shell(output.tagged)}</#assign>
<#if images.severalPlatforms>
docker buildx build --platform <#list images.platforms as platform>${platform}<#sep>,</#list>${options} --push .
<#else>
docker build<#list images.platforms as platform> --platform ${platform}</#list>${options} .
docker push ${shell(output.tagged)}
</#if>
kubectl apply -f ${shell(prefix + "k8s/00-namespace.yaml")}
<#if output.layout == "kustomize">
kubectl apply -k <#if prefix == "">.<#else>${shell(output.folder)}</#if>
<#else>
kubectl apply -f ${shell(prefix + "k8s/")}
</#if>
```

<#if images.severalPlatforms>
The image is for several processors; `docker build` alone builds it for the one of this machine.

</#if>
<#if network.certificate??>
${prose("The pod reads its certificate from the Secret `" + network.certificate.secret + "`: `kubectl -n " + identity.namespace + " create secret tls " + network.certificate.secret + " --cert=tls.crt --key=tls.key`.")}

</#if>
<#if availability.priorityClass??>
${prose("The PriorityClass `" + availability.priorityClass + "` must exist in the cluster; without it no pod starts.")}

</#if>
<#list remarks>
## To know

<#items as remark>
- ${code(remark.id)}: ${prose(remark.text)}
</#items>

</#list>
## What checkers will still report

<#list usualResidues>
What hadolint, BuildKit's build checks, trivy, checkov, kubeconform, kube-linter, kube-score, polaris and kubesec say <#if level == "strict">with their optional rules too<#else>with their default rules</#if>; they are content with all else.

| checker | rules | why it stays | what would remove it |
|---|---|---|---|
<#items as residue>
| ${residue.tool} | <#list residue.ids as id>${code(id)}<#sep>, </#list> | ${prose(residue.reason)} | <#if residue.mend == "none">nothing<#else>${code(residue.mend)}</#if> |
</#items>
<#else>
Nothing: hadolint, BuildKit's build checks, trivy, checkov, kubeconform, kube-linter, kube-score, polaris and kubesec are content<#if level == "strict">, with their optional rules too</#if>.
</#list>
<#list conditionalResidues>

### What they report only when called in a certain way

| checker | rules | only | why |
|---|---|---|---|
<#items as residue>
| ${residue.tool} | <#list residue.ids as id>${code(id)}<#sep>, </#list> | ${prose(residue.only)} | ${prose(residue.reason)} |
</#items>
</#list>

<#list groups as group>
## ${group.title}

<#list group.choices as choice>
### <#if choice.brief>${prose(choice.title + ": " + choice.value)}<#else>${prose(choice.title)}: see bulwark.yaml</#if>

<#assign precise = choice.id + "=" + choice.value>
<#if notes[choice.id]??>
<@because notes[choice.id]/>

</#if>
<#if notes[precise]??>
${notes[precise].title}: ${notes[precise].why} ${notes[precise].without}

</#if>
</#list>
</#list>
## Lines that no question decides

<#list fixed() as key>
<#if notes[key]??>
### ${notes[key].title}

<@because notes[key]/>

</#if>
</#list>
