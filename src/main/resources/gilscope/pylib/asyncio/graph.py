"""Who waits for whom: the call stacks of tasks and of those that await them."""

import dataclasses
import io
import sys
import types

from . import events
from . import futures
from . import tasks

__all__ = (
    'capture_call_graph', 'format_call_graph', 'print_call_graph',
    'FrameCallGraphEntry', 'FutureCallGraph',
)


@dataclasses.dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: types.FrameType


@dataclasses.dataclass(frozen=True, slots=True)
class FutureCallGraph:
    """A future, the frames in which it stands (newest first), and the same of its waiters."""

    future: futures.Future
    call_stack: tuple['FrameCallGraphEntry', ...]
    awaited_by: tuple['FutureCallGraph', ...]


# A future of ours waits in a generator of this code, which is none of the program's frames.
_AWAIT = futures._PyFuture.__await__.__code__

# How a coroutine, a generator and an asynchronous generator name their frame and what they await.
_KINDS = (('cr_frame', 'cr_await'), ('gi_frame', 'gi_yieldfrom'), ('ag_frame', 'ag_await'))


def _suspended(awaitable):
    """The frames of a coroutine that waits, and of what it waits for, newest first."""
    found = []
    while awaitable is not None:
        frame_name, next_name = next(
            (kind for kind in _KINDS if hasattr(awaitable, kind[0])), (None, None))
        if frame_name is None:
            break
        frame = getattr(awaitable, frame_name)
        if frame is None or frame.f_code is _AWAIT:
            break
        found.append(frame)
        awaitable = getattr(awaitable, next_name)
    found.reverse()
    return found


def _running(frame, task):
    """The frames from this one to that of the task's coroutine."""
    found = []
    own = task.get_coro()
    while frame is not None:
        found.append(frame)
        if frame.f_generator is own and own is not None:
            break
        frame = frame.f_back
    return found


def _limited(frames, limit):
    if limit is not None:
        if limit == 0:
            return []
        frames = frames[-limit:] if limit > 0 else frames[:-limit]
    return frames


def _graph(future, frames, limit):
    """The graph of a future that stands in these frames."""
    waiters = getattr(future, '_asyncio_awaited_by', None) or ()
    return FutureCallGraph(
        future,
        tuple(FrameCallGraphEntry(frame) for frame in _limited(frames, limit)),
        tuple(_graph(each, _stack_of(each), limit) for each in waiters))


def _stack_of(future):
    get_coro = getattr(future, 'get_coro', None)
    return [] if get_coro is None else _suspended(get_coro())


def capture_call_graph(
    future: futures.Future | None = None,
    /,
    *,
    depth: int = 1,
    limit: int | None = None,
) -> FutureCallGraph | None:
    """The graph of a future, or of the task that runs; None if none runs.

    Of the running task's stack the newest depth frames are left out. A limit keeps that many
    of the oldest frames of each stack, a negative one of the newest.
    """
    loop = events._get_running_loop()
    current = None
    if future is None:
        if loop is None:
            raise RuntimeError('capture_call_graph() is called outside of a running event loop '
                               'and no *future* to introspect was provided')
        future = current = tasks.current_task(loop=loop)
        if future is None:
            return None
    elif loop is not None:
        current = tasks.current_task(loop=loop)
    if not futures.isfuture(future):
        raise TypeError(f'{future!r} object does not appear to be compatible with asyncio.Future')
    if future is current:
        return _graph(future, _running(sys._getframe(depth), future), limit)
    return _graph(future, _stack_of(future), limit)


def format_call_graph(
    future: futures.Future | None = None,
    /,
    *,
    depth: int = 1,
    limit: int | None = None,
) -> str:
    """The graph as text; empty if no task runs."""
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    return '' if graph is None else '\n'.join(_lines(graph, ''))


def _lines(graph, indent):
    future = graph.future
    name = f'name={future.get_name()!r}, ' if isinstance(future, tasks.Task) else ''
    yield f'{indent}* {type(future).__name__}({name}id={id(future):#x})'
    inner = indent + '  '
    if graph.call_stack:
        yield f'{inner}+ Call stack:'
        for entry in graph.call_stack:
            frame = entry.frame
            yield f"{inner}|   File {frame.f_code.co_filename!r}, line {frame.f_lineno}, in {_name(frame)}"
    if graph.awaited_by:
        yield f'{inner}+ Awaited by:'
        for waiter in graph.awaited_by:
            yield from _lines(waiter, inner + '  ')


def _name(frame):
    generator = frame.f_generator
    name = frame.f_code.co_qualname + '()'
    if generator is None:
        return name
    if hasattr(generator, 'cr_await'):
        return 'async ' + name
    if hasattr(generator, 'ag_await'):
        return 'async generator ' + name
    return 'generator ' + name


def print_call_graph(
    future: futures.Future | None = None,
    /,
    *,
    file: io.Writer[str] | None = None,
    depth: int = 1,
    limit: int | None = None,
) -> None:
    """Print the graph to the file, or to the standard output."""
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)
