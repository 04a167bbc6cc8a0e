<#assign folder = (output.folder == ".")?then("", output.folder + "/") + "k8s/">
<@note "file/kustomization.yaml"/>
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
<#list files?filter(file -> file?starts_with(folder))?sort as file>
  - ${"k8s/" + file?remove_beginning(folder)}${q("layout")}
</#list>
