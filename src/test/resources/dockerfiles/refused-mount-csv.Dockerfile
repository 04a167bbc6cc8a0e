FROM a
RUN --mount=a"b true
