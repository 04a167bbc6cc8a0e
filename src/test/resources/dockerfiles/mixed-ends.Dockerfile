FROM a
RUN b \
 c\
 d
ENV A=1
USER x