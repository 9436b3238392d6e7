class C:
    def __init__(s): s.log = []
    def __del__(s): print(s.log, s.__dict__)
c = C(); c.log.append(1); c.z = 2; del c
# expect: [1] {'log': [1], 'z': 2}
