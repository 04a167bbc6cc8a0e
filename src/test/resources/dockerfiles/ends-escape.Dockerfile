FROM a
ENV A=b \