#   SYNTAX = docker/dockerfile:1.7-labs   
# Escape=\
#check = error=true;skip=JSONArgsRecommended
# unknown=1
# escape=`
FROM scratch
RUN a \
 b
