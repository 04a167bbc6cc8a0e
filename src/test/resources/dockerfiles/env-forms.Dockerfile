FROM a
ENV A=1 B="two words" C='single $A' D=esc\ aped E= F="" G=$A-${B:-x}
ENV LEGACY  some  value with = and "quotes"  
ENV "a b" c
ENV X="multi \
  line" Y=2
LABEL a.b="c d" "e f"=g h='i'
LABEL legacy some value
ARG ONE
ARG TWO=2 THREE="3 3" FOUR=
ENV PATH=$PATH:/opt/bin
ENV URL=http://+:80/ N=${N} S="${SET}" M="\$SET" L='\$SET'
