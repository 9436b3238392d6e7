from samplepkg.bad_b import thing
other = 1
