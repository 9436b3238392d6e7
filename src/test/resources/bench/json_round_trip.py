import json

DATA = {
    "users": [
        {"id": i, "name": "user %d" % i, "tags": ["a", "b\n", "\u00e9"], "score": i / 7, "ok": i % 2 == 0, "none": None}
        for i in range(150)
    ]
}


def run():
    n = 0
    for _ in range(20):
        text = json.dumps(DATA)
        n += len(text) + len(json.loads(text)["users"])
    return n
