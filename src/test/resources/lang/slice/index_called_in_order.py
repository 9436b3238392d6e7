class I:
    def __init__(self, n, name):
        self.n, self.name = n, name
    def __index__(self):
        print('index', self.name)
        return self.n
print([0, 1, 2, 3][I(0, 'start'):I(3, 'stop'):I(1, 'step')])

# expect: index step
# expect: index start
# expect: index stop
# expect: [0, 1, 2]
