def filterfalse(names, pat):
    """The names that do not match."""
    pat = os.path.normcase(pat)
    match = _compile_pattern(pat)
    return [name for name in names if match(os.path.normcase(name)) is None]


__all__.insert(1, 'filterfalse')
