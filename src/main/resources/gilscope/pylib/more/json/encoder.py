def _noting(chunks, note):
    """The chunks; an exception on the way gets a note."""
    try:
        yield from chunks
    except GeneratorExit:
        raise
    except BaseException as error:
        error.add_note(note)
        raise
