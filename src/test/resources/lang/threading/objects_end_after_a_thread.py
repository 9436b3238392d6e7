import threading
class E:
    def __del__(self):
        print("ends E")
t = threading.Thread(target=len, args=((),))
t.start(); t.join()
print("global"); e = E(); print("made e")
class C: pass
print("list"); l = []; l.append(E()); print("ok")
print("list literal"); l2 = [E()]; print("ok")
print("setitem"); l2[0] = None; l2[0] = E(); print("ok")
print("dict"); d = {}; d[1] = E(); print("ok")
print("dict update"); d[1] = E(); print("ok")
print("attr"); c = C(); c.x = E(); print("ok")
print("attr2"); c.x = E(); print("ok")
print("set"); s = set(); s.add(E()); print("ok")
print("insert"); l.insert(0, E()); print("ok")
print("extend"); l.extend([E()]); print("ok")
print("setdefault"); d.setdefault(5, E()); print("ok")
print("update"); d.update({6: E()}); print("ok")
print("global again"); e2 = None; e2 = E(); print("ok")
print("end")
# expect: global
# expect: made e
# expect: list
# expect: ok
# expect: list literal
# expect: ok
# expect: setitem
# expect: ends E
# expect: ok
# expect: dict
# expect: ok
# expect: dict update
# expect: ends E
# expect: ok
# expect: attr
# expect: ok
# expect: attr2
# expect: ends E
# expect: ok
# expect: set
# expect: ok
# expect: insert
# expect: ok
# expect: extend
# expect: ok
# expect: setdefault
# expect: ok
# expect: update
# expect: ok
# expect: global again
# expect: ok
# expect: end
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
# expect: ends E
