FROM a
# bulwark:ignore BW104 the reason
# and more of it
USER root

# not above

EXPOSE 80
# bulwark:ignore BW200 x
ENV A=1 \
    # inside
    B=2
