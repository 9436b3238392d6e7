def _new_arguments(self):
    """For copies and pickles: a CodecInfo is made of its four functions."""
    return tuple(self)


CodecInfo.__getnewargs__ = _new_arguments
