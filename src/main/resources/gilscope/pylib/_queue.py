"""What CPython has in C of the module queue."""

from queue import Empty, SimpleQueue
