class C:
    def __eq__(self, o): return True
hash(C())
# raises: TypeError: unhashable type: 'C'
