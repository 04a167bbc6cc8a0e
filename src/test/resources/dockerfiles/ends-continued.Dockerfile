FROM a
RUN b \

# comment
