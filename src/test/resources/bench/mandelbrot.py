def run():
    inside = 0
    for py in range(100):
        ci = py / 50 - 1.0
        for px in range(60):
            cr = px / 20 - 2.0
            zr = zi = 0.0
            n = 0
            while n < 60:
                a = zr * zr
                b = zi * zi
                if a + b > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = a - b + cr
                n += 1
            else:
                inside += 1
    return inside
