class C:
    @property
    def p(self): return self.missing
C().p
# raises: AttributeError: 'C' object has no attribute 'missing'
