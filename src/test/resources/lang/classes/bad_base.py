class A(bool): pass
# raises: TypeError: type 'bool' is not an acceptable base type
