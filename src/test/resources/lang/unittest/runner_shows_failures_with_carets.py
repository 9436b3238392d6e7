import io
import re
import unittest


class Case(unittest.TestCase):
    def test_equal(self):
        self.assertEqual([1, 2], [1, 3], "lists")

    def test_error(self):
        {}["missing"]

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    def test_parts(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    def test_new_assertions(self):
        self.assertStartsWith("abc", "ab")
        self.assertHasAttr(self, "id")
        self.assertIsSubclass(bool, int)


class Coroutines(unittest.IsolatedAsyncioTestCase):
    async def test_awaits(self):
        self.assertEqual(1, 1)


out = io.StringIO()
for case in (Case, Coroutines):
    result = unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    print(result)
text = re.sub(r"Ran (\d) tests? in .*s", r"Ran \1", out.getvalue())
print("\n".join(line for line in text.splitlines() if "  File" not in line and not line.startswith("Executing")))
t = unittest.TestCase()
for wrong in (lambda: t.assertStartsWith("abc", "x"), lambda: t.assertEndsWith("abc", ("x", "y")),
              lambda: t.assertNotHasAttr(1, "real"), lambda: t.assertNotIsSubclass(bool, int),
              lambda: t.assertIsInstance(1, (str, list)), lambda: t.assertHasAttr(t, "zz")):
    try:
        wrong()
    except AssertionError as e:
        print(e)
# expect: <unittest.runner.TextTestResult run=5 errors=1 failures=2>
# expect: <unittest.runner.TextTestResult run=1 errors=0 failures=0>
# expect: test_equal (__main__.Case.test_equal) ... FAIL
# expect: test_error (__main__.Case.test_error) ... ERROR
# expect: test_new_assertions (__main__.Case.test_new_assertions) ... ok
# expect: test_parts (__main__.Case.test_parts) ... 
# expect:   test_parts (__main__.Case.test_parts) (i=1) ... FAIL
# expect: test_skipped (__main__.Case.test_skipped) ... skipped 'not now'
# expect: 
# expect: ======================================================================
# expect: ERROR: test_error (__main__.Case.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:     {}["missing"]
# expect:     ~~^^^^^^^^^^^
# expect: KeyError: 'missing'
# expect: 
# expect: ======================================================================
# expect: FAIL: test_equal (__main__.Case.test_equal)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:     self.assertEqual([1, 2], [1, 3], "lists")
# expect:     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [1, 2] != [1, 3]
# expect: 
# expect: First differing element 1:
# expect: 2
# expect: 3
# expect: 
# expect: - [1, 2]
# expect: ?     ^
# expect: 
# expect: + [1, 3]
# expect: ?     ^
# expect:  : lists
# expect: 
# expect: ======================================================================
# expect: FAIL: test_parts (__main__.Case.test_parts) (i=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:     self.assertNotEqual(i, 1)
# expect:     ~~~~~~~~~~~~~~~~~~~^^^^^^
# expect: AssertionError: 1 == 1
# expect: 
# expect: ----------------------------------------------------------------------
# expect: Ran 5
# expect: 
# expect: FAILED (failures=2, errors=1, skipped=1)
# expect: test_awaits (__main__.Coroutines.test_awaits) ... ok
# expect: 
# expect: ----------------------------------------------------------------------
# expect: Ran 1
# expect: 
# expect: OK
# expect: 'abc' doesn't start with 'x'
# expect: 'abc' doesn't end with any of ('x', 'y')
# expect: 'int' object has unexpected attribute 'real'
# expect: <class 'bool'> is a subclass of <class 'int'>
# expect: 1 is not an instance of any of (<class 'str'>, <class 'list'>)
# expect: 'TestCase' object has no attribute 'zz'
