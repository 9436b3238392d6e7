
# CPython's is that of the C module.
Future.__module__ = '_asyncio'
