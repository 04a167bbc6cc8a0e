FROM ${SET%% *}:${PATHS#*/} AS x
ENV a=${SET} b=${SET:-d} c=${NOPE:-d} d=${NOPE-d} e=${EMPTY:-d} f=${EMPTY-d} g=${SET:+y} h=${NOPE:+y} i=${EMPTY+y}
ENV j=${NOPE:?no} k=${PATHS#/} l=${PATHS##*/} m=${PATHS%/*} n=${PATHS%%/*} o=${PATHS/a/X} p=${PATHS//a/X} q=${PATHS//[ab]/X}
ENV r=$SET$N s="${SET}" t='${SET}' u=\$SET v=${NOPE:-${N}} w=${NOPE:-"q r"} x=${PATHS%\?} y=${PATHS#*:} z=${PATHS//\//_}
ENV aa=$ ab=$1 ac=$@ ad=${1:-x} ae=$1a af=${SET:x} ag=${} ah=${SET ai=x
ENV ba=${PATHS%:\*\?} bb=${PATHS#?} bc=${PATHS##?a} bd=${PATHS/*/x} be=${PATHS//?/x} bf=${PATHS//*/x} bg=${EMPTY//*/x} bh=${PATHS#}
ENV ca="a\b\"c\$d" cb=a\b cc='a\b' cd="it's" ce=<< cf=a<<b cg=$SETx ch=${SET}x
USER ${NOPE:-app}:${NOPE:-app}
WORKDIR /a/${N}
EXPOSE ${N}/tcp ${N}-9000 $N
