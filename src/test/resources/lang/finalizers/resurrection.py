class C:
    def __del__(self):
        global kept
        kept = self; print('del')
o = C(); del o; print(kept is not None); kept = None; print('end')
# expect: del
# expect: True
# expect: end
