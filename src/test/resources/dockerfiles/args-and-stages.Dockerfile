ARG TAG=8.0
ARG IMAGE=mcr.microsoft.com/dotnet/aspnet
ARG NOTHING
ARG FULL=${IMAGE}:${TAG}
FROM ${FULL} AS one
FROM one AS two
ENV A=1
FROM two
FROM scratch AS empty
FROM ${NOTHING:-one} AS Last
COPY --from=0 /a /b
COPY --from=empty / /
