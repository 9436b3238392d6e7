import weakref
class Node:
    def __init__(self, v, parent=None):
        self.v = v; self.kids = []; self._p = weakref.ref(parent) if parent else None
        if parent: parent.kids.append(self)
    @property
    def parent(self): return self._p and self._p()
    def __del__(self): print('del', self.v)
root = Node('r'); a = Node('a', root); b = Node('b', a); print(b.parent.v, a.parent.v); del root; print(a.parent); del b; print('now a'); del a
# expect: a r
# expect: del r
# expect: None
# expect: now a
# expect: del a
# expect: del b
