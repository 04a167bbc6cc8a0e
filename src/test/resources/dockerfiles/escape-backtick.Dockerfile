# escape=`
FROM mcr.microsoft.com/windows/nanoserver
SHELL ["cmd", "/S", "/C"]
RUN dir C:\ `
  && echo done
ENV P=C:\app`;x Q="a`"b" R='c`'
COPY . C:\app\
RUN echo ``
WORKDIR C:\app
