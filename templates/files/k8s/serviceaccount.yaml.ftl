<#import "/lib/manifest.yaml.ftl" as parts>
<@note "file/serviceaccount"/>
apiVersion: v1
automountServiceAccountToken: false
kind: ServiceAccount
metadata:
<@parts.metadata/>
