

def guess_file_type(path, *, strict=True):
    """The type and the encoding of a file by its name."""
    if _db is None:
        init()
    return _db.guess_file_type(path, strict=strict)
