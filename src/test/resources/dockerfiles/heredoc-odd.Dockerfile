FROM a
RUN cat <<${X:-E O}
x
RUN <<"" echo
RUN <<E"O"F
x
EOF
RUN << EOF
y
EOF
RUN a<<b
RUN <<<here
RUN echo it's <<EOF
USER fine
