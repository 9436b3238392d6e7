from samplepkg import lazy
print(lazy.anything)  # expect: lazy anything
