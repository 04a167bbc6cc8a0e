FROM a AS base
ONBUILD ARG X=1
ONBUILD COPY --chown=1:1 . /app
onbuild run ["a", "b"]
ONBUILD NONSENSE x
ONBUILD ENV A=1 B="2 3"
FROM base
