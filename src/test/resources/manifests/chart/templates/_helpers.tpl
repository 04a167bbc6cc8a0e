{{/*
The full name: {{ not an action }}
*/}}
{{- define "orders.fullname" -}}
{{ .Release.Name }}-orders
{{- end }}
