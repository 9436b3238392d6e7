
# CPython's is that of the C module.
Task.__module__ = '_asyncio'

import math
