a = []
t = (a,)
a.append(t)
print(t)  # expect: ([(...)],)
