FROM alpine
RUN <<EOF
echo a
  # no comment
echo b \
EOF
RUN <<-"END" cat
		echo $x
	END
COPY <<one <<'two' /dest/
first $A
one
second \
two
RUN cat <<A 3<<-B && echo ok
a
A
	b
	B
ONBUILD RUN <<EOF
trigger
EOF
ADD --chmod=644 <<robots.txt /srv/
User-agent: *
robots.txt
RUN echo "<<EOF" 1<<2 $((1<<2))
2
2))
RUN ["<<EOF"]
CMD cat <<EOF
USER x
