# Two threads multiply two matrices that both read, a half of the rows each.
from frame import report

N = 48
A = [[i * j % 7 + 0.5 for j in range(N)] for i in range(N)]
B = [[i + j * 0.25 for j in range(N)] for i in range(N)]
C = [[0.0] * N for _ in range(N)]

def rows(begin, end):
    def work():
        for i in range(begin, end):
            row = A[i]
            for j in range(N):
                s = 0.0
                for k in range(N):
                    s += row[k] * B[k][j]
                C[i][j] = s
    return work

report(rows(0, N // 2), rows(N // 2, N), times=20)
