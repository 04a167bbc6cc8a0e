<@note "file/.dockerignore"/>
**/.git
**/.github
**/.vs
**/.vscode
**/.idea
**/*.user
**/bin/
**/obj/
**/TestResults/
**/node_modules/
**/.env
**/.env.*
**/*.key
**/*.p12
**/*.pfx
<#if build.nugetConfig??>
${build.nugetConfig}${q("nuget-feed")}
</#if>
**/.dockerignore
**/Dockerfile
**/HARDENING.md
**/bulwark.yaml
**/compose.yaml
**/k8s/*.yaml
**/kustomization.yaml
**/security-context.yaml
