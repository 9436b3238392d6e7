# The double nearest to a decimal text, ties to even, however long the text is.
import json
import random

texts = """0 -0.0 0e5 0e999999 -0e-999999 .5 5. 00012.500 1E+2 1e-05 1e22 1e23 1e400 -1e400 1e-400 1e99999999999 1e-99999999999
9007199254740993 9007199254740992.5 9007199254740993.0000000000000000000000001 123456789012345678 1234567890123456789
12345678901234567890 18446744073709551615 18446744073709551616 1.7976931348623157e308 1.7976931348623158e308 1.7976931348623159e308
179769313486231580793e289 2.2250738585072014e-308 2.2250738585072011e-308 2.225073858507201136057409796709131975934819546351645648023426109724822222021076945516529523908135087914149158913039621106870086438694594645527657207407820621743379988141063267329253552286881372149012981122451451889849057222307285255133155755015914397476397983411801999323962548289017107081850690630666655994938275772572015763062690663332647565300009245888316433037779791869612049497390377829704905051080609940730262937128958950003583799967207254304360284078895771796150945516748243471030702609144621572289880258182545180325707018860872113128079512233426288368622321503775666622503982534335974568884423900265498198385487948292206894721689831099698365846814022854243330660339850886445804001034933970427567186443383770486037861622771738545623065874679014086723327636718751234567890123456789012345678901e-308
5e-324 4.9e-324 2.47e-324 2.4703282292062327e-324 2.4703282292062328e-324 3e-324 7.4e-324 6.631236846766476e-316""".split()
for text in texts:
    print(len(text), float(text).hex())

print(float("1_000.5_0e1_0"), float(" \t-3_1.25\n"), float("١٢٣.٥"))
print(float("1" * 400), float("0." + "0" * 400 + "1"), float("1" * 300 + "." + "1" * 300), float("0" * 500 + "7e-0000000000000001"))
for wrong in ["1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "1e5_", "0x1p3", "1f", "1d", "1e", ".", "e5", "+-1", "1 2", "1\x00", "Infinityx", ""]:
    try:
        print(wrong, float(wrong))
    except ValueError as e:
        print(e)

r = random.Random(5)
total = 0


def add(text):
    global total
    f = float(text)
    assert json.loads("[" + text + "]") == [f] or "." not in text and "e" not in text
    total = (total * 31 + int(f.hex().replace("0x", "").replace(".", "").replace("-", "1").replace("p", "7").replace("+", "2"), 16)) % (2**61 - 1)


for i in range(150):
    add(repr(r.random() * 10 ** r.randrange(-320, 300)))
    add(f"{r.getrandbits(r.randrange(1, 64))}e{r.randrange(-345, 300)}")
    add(f"{r.getrandbits(200)}.{r.getrandbits(200)}e-{r.randrange(0, 200)}")
    half = (2**53 + r.getrandbits(52) | 1) << r.randrange(0, 200)
    add(str(half))
    add(str(half) + ".5")
    add(f"{half - 1}.99999")
    small = 5**60 * (2 * r.getrandbits(53) + 1)  # half way between two, 60 places after the point
    add(f"{str(small)[:-60] or 0}.{str(small)[-60:]:>060}")
print(total)
# expect: 1 0x0.0p+0
# expect: 4 -0x0.0p+0
# expect: 3 0x0.0p+0
# expect: 8 0x0.0p+0
# expect: 10 -0x0.0p+0
# expect: 2 0x1.0000000000000p-1
# expect: 2 0x1.4000000000000p+2
# expect: 9 0x1.9000000000000p+3
# expect: 4 0x1.9000000000000p+6
# expect: 5 0x1.4f8b588e368f1p-17
# expect: 4 0x1.0f0cf064dd592p+73
# expect: 4 0x1.52d02c7e14af6p+76
# expect: 5 inf
# expect: 6 -inf
# expect: 6 0x0.0p+0
# expect: 13 inf
# expect: 14 0x0.0p+0
# expect: 16 0x1.0000000000000p+53
# expect: 18 0x1.0000000000000p+53
# expect: 42 0x1.0000000000001p+53
# expect: 18 0x1.b69b4ba630f35p+56
# expect: 19 0x1.12210f47de981p+60
# expect: 20 0x1.56a95319d63e1p+63
# expect: 20 0x1.0000000000000p+64
# expect: 20 0x1.0000000000000p+64
# expect: 22 0x1.fffffffffffffp+1023
# expect: 22 0x1.fffffffffffffp+1023
# expect: 22 inf
# expect: 25 inf
# expect: 23 0x1.0000000000000p-1022
# expect: 23 0x0.fffffffffffffp-1022
# expect: 805 0x1.0000000000000p-1022
# expect: 6 0x0.0000000000001p-1022
# expect: 8 0x0.0000000000001p-1022
# expect: 9 0x0.0p+0
# expect: 23 0x0.0p+0
# expect: 23 0x0.0000000000001p-1022
# expect: 6 0x0.0000000000001p-1022
# expect: 8 0x0.0000000000001p-1022
# expect: 22 0x0.0000008000000p-1022
# expect: 10005000000000.0 -31.25 123.5
# expect: inf 0.0 1.1111111111111112e+299 0.7
# expect: could not convert string to float: '1__0'
# expect: could not convert string to float: '_1'
# expect: could not convert string to float: '1_'
# expect: could not convert string to float: '1_.5'
# expect: could not convert string to float: '1._5'
# expect: could not convert string to float: '1e_5'
# expect: could not convert string to float: '1e5_'
# expect: could not convert string to float: '0x1p3'
# expect: could not convert string to float: '1f'
# expect: could not convert string to float: '1d'
# expect: could not convert string to float: '1e'
# expect: could not convert string to float: '.'
# expect: could not convert string to float: 'e5'
# expect: could not convert string to float: '+-1'
# expect: could not convert string to float: '1 2'
# expect: could not convert string to float: '1\x00'
# expect: could not convert string to float: 'Infinityx'
# expect: could not convert string to float: ''
# expect: 2049664148657292374
