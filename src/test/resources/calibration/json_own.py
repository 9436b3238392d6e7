# Two threads that write and read JSON: native code that keeps the GIL.
import json
from frame import report

users = [{"id": k, "name": "user%d" % k, "tags": ["a", "b", str(k)], "score": k / 3} for k in range(300)]

def work():
    for _ in range(20):
        json.loads(json.dumps(users))

report(work, work)
