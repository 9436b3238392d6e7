def dedent(text):
    """The text without the indentation that all its lines share; blank lines become empty."""
    if not isinstance(text, str):
        raise TypeError(f'expected str object, not {type(text).__qualname__!r}')
    lines = ['' if line.isspace() else line for line in text.split('\n')]
    indents = [line[:len(line) - len(line.lstrip(' \t'))] for line in lines if line]
    low, high = min(indents, default=''), max(indents, default='')
    margin = 0
    while margin < len(low) and low[margin] == high[margin]:
        margin += 1
    return '\n'.join([line[margin:] for line in lines])
