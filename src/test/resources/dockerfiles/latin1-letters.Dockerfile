FROM a
LABEL n="Müller" x=é
ENV A=é
USER ü
RUN echo é
CMD ["é"]
