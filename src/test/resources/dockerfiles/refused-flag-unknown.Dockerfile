FROM a
RUN --foo=1 true
