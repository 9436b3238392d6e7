def getter(self): 'of the getter'
class Slotted(property): __slots__ = ('x',)
class WithDoc(property): __slots__ = ('__doc__',)
class Plain(property): pass
class Written(property):
    """of the class"""
def told(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
print(told(lambda: Slotted(getter).__doc__), told(lambda: Slotted(doc='given').__doc__), WithDoc(getter).__doc__, Plain(getter).__doc__, Written(getter).__doc__, Written().__doc__)
# expect: AttributeError: 'Slotted' object attribute '__doc__' is read-only None of the getter of the getter of the getter None
