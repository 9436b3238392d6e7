import os, selectors, socket
s = selectors.DefaultSelector()
print(type(s).__name__)
a, b = socket.socketpair()
k = s.register(a, selectors.EVENT_READ, "data")
print(k.events, k.data, s.select(0))
b.send(b"1")
print([(x.data, m) for x, m in s.select(0)])
s.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, 5)
print([(x.data, m) for x, m in s.select()])
s.unregister(a)
print(s.select(0), len(s.get_map()))
s.close()
for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with cls() as s:
        s.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE)
        print(cls.__name__, [m for _, m in s.select()])
a.close(); b.close()
# expect: EpollSelector
# expect: 1 data []
# expect: [('data', 1)]
# expect: [(5, 3)]
# expect: [] 0
# expect: SelectSelector [3]
# expect: PollSelector [3]
# expect: EpollSelector [3]
