FROM a
RUN <<EOF
echo
USER b
