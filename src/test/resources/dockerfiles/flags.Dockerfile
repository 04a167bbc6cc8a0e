FROM --platform=linux/amd64 alpine AS a
RUN --mount=type=cache,target=/root/.nuget,sharing=locked --mount=type=bind,from=b,source=/x,target=/y --network=none --security=sandbox true
RUN --mount="type=secret,id=a b" --mount='type=ssh' -- --not-a-flag
COPY --link --chmod=755 --exclude=*.md --exclude=*.txt --parents a b /c/
COPY --link=false --from=0 /a /b
ADD --keep-git-dir=true --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/a.tar /a/
HEALTHCHECK --interval=5m --timeout=1m30s --start-period=0s --start-interval=1.5s --retries=3 CMD curl -f http://localhost/
RUN --device=vendor.com/x=a,required true
RUN --mount=type=cache\ x,target=/a true
