class T:
    @property
    def c(self): return 1
T().c = 2
# raises: AttributeError: property 'c' of 'T' object has no setter
