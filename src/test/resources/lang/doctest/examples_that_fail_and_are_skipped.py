import doctest


def double(x):
    """
    >>> double(2)
    4
    >>> double(3)
    7
    >>> double("a")  # doctest: +SKIP
    >>> 1 / 0
    >>> double(None)
    Traceback (most recent call last):
    ...
    TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'
    >>> print("a  b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    """
    return 2 * x


def show(text):
    print("\n".join(line for line in text.splitlines() if "File" not in line))


runner = doctest.DocTestRunner()
for test in doctest.DocTestFinder().find(double, "double", globs={"double": double}):
    print(runner.run(test, out=show))
print(runner.summarize(verbose=True))
# expect: TestResults(failed=2, attempted=6, skipped=1)
# expect: **********************************************************************
# expect: 1 item had failures:
# expect:    2 of   6 in double
# expect: 6 tests in 1 item.
# expect: 4 passed and 2 failed.
# expect: ***Test Failed*** 2 failures and 1 skipped test.
# expect: TestResults(failed=2, attempted=6, skipped=1)
