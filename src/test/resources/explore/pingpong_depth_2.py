# fails only if each write is seen before the next
from gilscope import parallel


class Ball:
    side = 0


ball = Ball()
ball.side = 0


def serve():
    ball.side = 1
    ball.side = 2


def watch():
    first = ball.side
    second = ball.side
    assert not (first == 1 and second == 2)


parallel(serve, watch)
