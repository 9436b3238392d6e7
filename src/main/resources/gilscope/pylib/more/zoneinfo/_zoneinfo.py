def _shown_name(zone):
    """The class as CPython's accelerator shows it: itself with its module."""
    cls = type(zone)
    return 'zoneinfo.ZoneInfo' if cls is ZoneInfo else cls.__name__
