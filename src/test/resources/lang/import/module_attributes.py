import samplepkg.sub as s
print(s.__name__, s.__spec__.name, s.__spec__.parent, type(s).__name__)
print(s.missing)
# expect: samplepkg.sub samplepkg.sub samplepkg.sub module
# raises: AttributeError: module 'samplepkg.sub' has no attribute 'missing'
