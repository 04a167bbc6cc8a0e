FROM a
LABEL n="Müller" x= y
RUN echo … é && x
CMD ["é"]
