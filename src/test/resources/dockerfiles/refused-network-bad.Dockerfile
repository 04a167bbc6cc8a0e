FROM a
RUN --network=mine true
