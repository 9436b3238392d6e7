import io
class D:
    def __init__(self,n): self.n=n
    def __del__(self): print('del',self.n)
b = io.BytesIO(); b.attr = D('bio'); b = None; print(1)
s=io.StringIO(); s.tag=D('sio'); s=None; print(2)
def h():
    g = io.StringIO('a')
    g.x=D('g')
h(); print(3)
class L(list): pass
l=L(); l.x=D('l'); l=None; print(4)
print('end')
# expect: del bio
# expect: 1
# expect: del sio
# expect: 2
# expect: del g
# expect: 3
# expect: del l
# expect: 4
# expect: end
