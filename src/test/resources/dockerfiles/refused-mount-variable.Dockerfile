FROM a
RUN --mount=from=$X,target=/a true
