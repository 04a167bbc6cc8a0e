  FROM a
	RUN b \
		c
    # bulwark:ignore BW104 it is meant
    USER  root  
