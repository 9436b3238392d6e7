import samplepkg.bad_a
# raises: ImportError: cannot import name 'other' from partially initialized module 'samplepkg.bad_a' (most likely due to a circular import) ($DIR/samplepkg/bad_a.py)
