x: int
if a:
    y: str = "s"
(z): float
