from samplepkg.bad_a import other
thing = 1
