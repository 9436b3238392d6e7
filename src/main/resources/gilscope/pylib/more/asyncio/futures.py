
# CPython's is that of the C module.
Future.__module__ = '_asyncio'
future_add_to_awaited_by.__module__ = future_discard_from_awaited_by.__module__ = '_asyncio'
