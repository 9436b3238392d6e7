calls = []
class K:
    def __hash__(self):
        calls.append('hash')
        return 5
d = {}
k = K()
d[k] = 1
d[k]
for i in range(20):
    d[i] = i
print(len(calls), d[k])  # expect: 2 1
