class P:
    pool = []
    def __del__(self): P.pool.append(self); print('back')
p = P(); del p; print(len(P.pool)); q = P.pool.pop(); del q; print(len(P.pool))
# expect: back
# expect: 1
# expect: 0
