FROM a
CMD ["dotnet", "a\u0041\n\"\/\\", "\ud83d\ude00", "\ud83d", "é", ""]
ENTRYPOINT []
RUN [ "a" , "b" ]
RUN ["a", "b"
RUN ["a",]
RUN ['a', 'b']
RUN ["a"] && x
RUN ["tab	here"]
CMD [
CMD [1e999]
VOLUME ["/a", "/b c"]
VOLUME /a /b
VOLUME ["/a"
COPY ["a b", "c", "/d e/"]
ADD [ "x" ,"/y"]
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
HEALTHCHECK CMD ["curl", "x"]
HEALTHCHECK --timeout=3s CMD curl -f http://localhost:80/ || exit 1
HEALTHCHECK NONE
