FROM a
RUN <<EOF \
  b
echo
EOF
USER x
