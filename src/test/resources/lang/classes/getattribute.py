class C:
    x = 1
    def __getattribute__(self, n):
        if n == 'y': return 'Y'
        return object.__getattribute__(self, n)
print(C().x, C().y)  # expect: 1 Y
C().z
# raises: AttributeError: 'C' object has no attribute 'z'
