# syntax=docker/dockerfile:1
# check=skip=all
ARG VERSION=6.0
ARG REGISTRY=mcr.microsoft.com
FROM ${REGISTRY}/dotnet/aspnet:${VERSION:-5.0} AS base
WORKDIR /app
EXPOSE 80 443/tcp
ENV ASPNETCORE_URLS=http://+:80;https://+:443 \
    DOTNET_RUNNING_IN_CONTAINER=true

FROM --platform=$BUILDPLATFORM ${REGISTRY}/dotnet/sdk:${VERSION} AS build
ARG TARGETARCH
WORKDIR /src
COPY ["src/App/App.csproj", "src/App/"]
RUN dotnet restore "src/App/App.csproj" -a $TARGETARCH
COPY . .
RUN dotnet publish src/App -c Release -o /app/publish

FROM base AS final
COPY --from=build --chown=app:app /app/publish .
USER app
ENTRYPOINT ["dotnet", "App.dll"]
