

def _describe(wrapper):
    return f'<{type(wrapper).__name__} file={wrapper.file!r}>'


_TemporaryFileWrapper.__repr__ = _describe
