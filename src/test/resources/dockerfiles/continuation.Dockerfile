FROM alpine
RUN apk add \
      # a comment in between
      curl \

      git \   	
   && echo "a\\" \
# at the margin
   && true
\
USER nobody
ENV A=1 \
B=2 \
  C="three \
four"
RUN echo \\
CMD echo a\
b
