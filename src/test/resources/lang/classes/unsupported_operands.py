class C: pass
C() + 1
# raises: TypeError: unsupported operand type(s) for +: 'C' and 'int'
