_EnumDict = EnumDict
__all__.insert(2, 'EnumDict')


def _signature(cls):
    """How the class is called: with values, or to make another class if it has no members."""
    from inspect import Parameter, Signature
    if cls._member_names_:
        return Signature([Parameter('values', Parameter.VAR_POSITIONAL)])
    options = {'module': None, 'qualname': None, 'type': None, 'start': 1, 'boundary': None}
    return Signature(
        [Parameter('new_class_name', Parameter.POSITIONAL_ONLY),
         Parameter('names', Parameter.POSITIONAL_OR_KEYWORD)]
        + [Parameter(name, Parameter.KEYWORD_ONLY, default=value)
           for name, value in options.items()])


EnumType.__signature__ = property(_signature)
