class G:
    def __getitem__(self, key):
        return key
g = G()
print(g[1:2], g[::], g[1:2, 3], g[:, ..., 0:1:2])

# expect: slice(1, 2, None) slice(None, None, None) (slice(1, 2, None), 3) (slice(None, None, None), Ellipsis, slice(0, 1, 2))
