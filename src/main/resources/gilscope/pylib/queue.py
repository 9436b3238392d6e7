"""Queues between threads, as CPython 3.14's queue module has them.

The names, the structure and the messages are CPython's. What differs: a queue tells the trace its length, and a thread
that waits in get() or put() is shown waiting for the queue, through _gilscope.
"""

import threading
import types
from collections import deque
from heapq import heappush, heappop
from _queue import Empty, SimpleQueue
from time import monotonic as time

from _gilscope import resource as _resource, value as _show_value, inner_lock as _inner_lock

__all__ = [
    'Empty',
    'Full',
    'ShutDown',
    'Queue',
    'PriorityQueue',
    'LifoQueue',
    'SimpleQueue',
]


class Full(Exception):
    'There is no room to put.'


class ShutDown(Exception):
    'The queue was shut down.'


class Queue:
    '''A queue, first in first out.

    With maxsize <= 0 it is as long as it needs to be.
    '''

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self._shown_as = _resource("queue")
        # mutex is held whenever the queue changes; the three conditions share it
        self.mutex = _inner_lock(self._shown_as)
        # notified when something was put: a thread may wait to get it
        self.not_empty = threading.Condition(self.mutex, _shown_as=self._shown_as)
        # notified when something was got: a thread may wait to put
        self.not_full = threading.Condition(self.mutex, _shown_as=self._shown_as)
        # notified when unfinished_tasks becomes 0: a thread may wait in join
        self.all_tasks_done = threading.Condition(self.mutex, _shown_as=self._shown_as)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        '''Say that something got from the queue has been dealt with; join() counts these.'''
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        '''Wait until everything put has been got and dealt with.'''
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        '''The length just now: a hint only.'''
        with self.mutex:
            return self._qsize()

    def empty(self):
        '''True if empty just now: a hint only.'''
        with self.mutex:
            return not self._qsize()

    def full(self):
        '''True if full just now: a hint only.'''
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        '''Put an item, waiting for room if need be; Full if there is none (in time), ShutDown after shutdown.'''
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                elif timeout is None:
                    while self._qsize() >= self.maxsize:
                        self.not_full.wait()
                        if self.is_shutdown:
                            raise ShutDown
                elif timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                else:
                    endtime = time() + timeout
                    while self._qsize() >= self.maxsize:
                        remaining = endtime - time()
                        if remaining <= 0.0:
                            raise Full
                        self.not_full.wait(remaining)
                        if self.is_shutdown:
                            raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            _show_value(self._shown_as, self._qsize())
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        '''Take an item, waiting for one if need be; Empty if there is none (in time), ShutDown after shutdown.'''
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if not block:
                if not self._qsize():
                    raise Empty
            elif timeout is None:
                while not self._qsize():
                    self.not_empty.wait()
                    if self.is_shutdown and not self._qsize():
                        raise ShutDown
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                endtime = time() + timeout
                while not self._qsize():
                    remaining = endtime - time()
                    if remaining <= 0.0:
                        raise Empty
                    self.not_empty.wait(remaining)
                    if self.is_shutdown and not self._qsize():
                        raise ShutDown
            item = self._get()
            _show_value(self._shown_as, self._qsize())
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        '''put(item, block=False).'''
        return self.put(item, block=False)

    def get_nowait(self):
        '''get(block=False).'''
        return self.get(block=False)

    def shutdown(self, immediate=False):
        '''End the queue: nothing can be put any more, and get() raises ShutDown once it is empty.

        With immediate, what is in it is thrown away and counts as dealt with.
        '''
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                _show_value(self._shown_as, 0)
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # How the items are kept: subclasses override these, which run with the mutex held

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    '''A queue that gives the smallest item first.'''

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    '''A queue that gives the newest item first.'''

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()
