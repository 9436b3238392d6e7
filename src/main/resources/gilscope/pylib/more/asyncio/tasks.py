
# CPython's is that of the C module.
Task.__module__ = '_asyncio'


def _task_or_none():
    """The task that runs, where a loop does."""
    loop = events._get_running_loop()
    return None if loop is None else current_task(loop)
