# one
#
  # two
