_EnumDict = EnumDict
__all__.insert(2, 'EnumDict')
