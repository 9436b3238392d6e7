class H(set):
    def __hash__(self):
        return 1
h = H()
h.add(h)
print(h)  # expect: H({H(...)})
