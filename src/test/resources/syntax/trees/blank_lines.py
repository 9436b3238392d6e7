if a:
    b
  # odd comment

    c
        # deeper
d
