from .graph import *

__all__ += graph.__all__


def __getattr__(name):
    kept = {'AbstractEventLoopPolicy': events._AbstractEventLoopPolicy,
            'DefaultEventLoopPolicy': unix_events._DefaultEventLoopPolicy}.get(name)
    if kept is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import warnings
    warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16",
                  DeprecationWarning, stacklevel=2)
    return kept
