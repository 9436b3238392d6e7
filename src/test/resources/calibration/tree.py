# Two threads look keys up in one tree of objects.
from frame import report

class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

def build(lo, hi):
    if lo >= hi:
        return None
    mid = (lo + hi) // 2
    node = Node(mid)
    node.left = build(lo, mid)
    node.right = build(mid + 1, hi)
    return node

root = build(0, 4000)

def find(key):
    node = root
    while node is not None:
        if key == node.key:
            return node
        node = node.left if key < node.key else node.right

def work_from(seed):
    def work():
        x = seed
        for _ in range(6_000):
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            find(x % 4000)
    return work

report(work_from(1), work_from(2), times=20)
