<#import "parts.ftl" as parts>
apiVersion: v1
automountServiceAccountToken: false${q("service-account-token")}
kind: ServiceAccount
metadata:
  labels:
<@parts.labels/>
<@parts.name/>
