FROM a
LABEL straße="größe 😀" x=日本語　y=1
ENV A= b
RUN echo x
   USER x
CMD ["é "]
