package gilscope.lang.objects;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The containers by themselves, without an interpreter: what programs see is in the corpus under
 * {@code lang/}.
 */
class ContainersTest {
  private final ThreadState t = new TestThread();

  ContainersTest() {
    assertEquals(PyType.OBJECT, Builtin.TYPES.get(0));
  }

  private static PyObject[] ints(long... values) {
    return Arrays.stream(values).mapToObj(PyInt::of).toArray(PyObject[]::new);
  }

  private String repr(PyObject o) {
    return Abstract.reprText(t, o);
  }

  private PyObject slice(int from, int to, int step) {
    return new PySlice(PyInt.of(from), PyInt.of(to), PyInt.of(step));
  }

  @Test
  void aListGrowsShrinksAndKeepsItsOrder() {
    PyList l = new PyList();
    for (int i = 0; i < 100; i++) {
      l.append(t, PyInt.of(i));
    }
    for (int i = 0; i < 95; i++) {
      l.pop(t, 0);
    }
    l.insert(t, 1, PyInt.of(7));
    assertEquals("[95, 7, 96, 97, 98, 99]", repr(l));
  }

  @Test
  void slicesAreAssignedAndDeleted() {
    PyList l = new PyList(ints(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    Containers.setItem(t, l, slice(2, 4, 1), new PyList(ints(20, 21, 22)));
    assertEquals("[0, 1, 20, 21, 22, 4, 5, 6, 7, 8, 9]", repr(l));
    Containers.delItem(t, l, slice(0, 11, 2));
    assertEquals("[1, 21, 4, 6, 8]", repr(l));
    Containers.setItem(t, l, slice(4, -6, -2), new PyList(ints(3, 2, 1)));
    assertEquals("[1, 21, 2, 6, 3]", repr(l));
    assertEquals(
        "[3, 6, 2, 21, 1]",
        repr(Containers.getItem(t, l, new PySlice(PyNone.VALUE, PyNone.VALUE, PyInt.of(-1)))));
  }

  @Test
  void sortIsStableForwardsAndBackwards() {
    PyObject[] values = new PyObject[500];
    for (int i = 0; i < values.length; i++) {
      values[i] = PyInt.of(i * 37 % 500);
    }
    PyList l = new PyList(values);
    l.sort(t, x -> PyInt.of(((PyInt) x).longValue() % 10), false);
    String up = repr(l);
    PyList again = new PyList(values.clone());
    again.sort(t, x -> PyInt.of(-(((PyInt) x).longValue() % 10)), true);
    assertEquals(up, repr(again));
    l.sort(t, null, false);
    for (int i = 0; i < 500; i++) {
      assertEquals(i, ((PyInt) l.get(t, i)).longValue());
    }
  }

  @Test
  void aSortWhoseKeyRaisesLosesNothing() {
    PyList l = new PyList(ints(3, 1, 2));
    assertThrows(
        PyRaise.class,
        () ->
            l.sort(
                t,
                x -> {
                  assertEquals(0, l.size());
                  throw Err.value(t, "no");
                },
                false));
    assertEquals("[3, 1, 2]", repr(l));
  }

  @Test
  void changingAListDuringItsSortIsFoundOut() {
    PyList l = new PyList(ints(3, 1, 2));
    PyRaise e =
        assertThrows(
            PyRaise.class,
            () ->
                l.sort(
                    t,
                    x -> {
                      l.append(t, x);
                      return x;
                    },
                    false));
    assertEquals("ValueError: list modified during sort", e.getMessage());
    assertEquals("[1, 2, 3]", repr(l));
  }

  @Test
  void aDictKeepsOrderThroughDeletionAndGrowth() {
    PyDict d = new PyDict();
    for (int i = 0; i < 50; i++) {
      d.put(t, PyInt.of(i), PyInt.of((long) i * i));
    }
    for (int i = 0; i < 48; i++) {
      d.remove(t, PyInt.of(i));
    }
    d.putStr(t, "a", PyNone.VALUE);
    d.put(t, PyInt.of(48), PyInt.of(0));
    assertEquals("[48, 49, 'a']", repr(new PyList(d.keyArray(t))));
    assertEquals(3, d.size());
    assertEquals("0", repr(requireNonNull(d.get(t, PyInt.of(48)))));
  }

  @Test
  void anEntryTellsThatItsKeyHasGone() {
    PyDict d = new PyDict();
    d.putStr(t, "a", PyInt.of(1));
    d.putStr(t, "b", PyInt.of(2));
    DictEntry a = requireNonNull(d.entry(t, "a"));
    DictEntry b = requireNonNull(d.entry(t, "b"));
    for (int i = 0; i < 100; i++) {
      d.put(t, PyInt.of(i), PyNone.VALUE);
    }
    d.putStr(t, "a", PyInt.of(3));
    assertEquals("3", repr(requireNonNull(a.value())));
    d.removeStr(t, "b");
    d.clear(t);
    assertNull(a.value());
    assertNull(b.value());
  }

  @Test
  void emptyingADictFromItsEndIsLinear() {
    PyDict d = new PyDict();
    for (int i = 0; i < 200_000; i++) {
      d.put(t, PyInt.of(i), PyNone.VALUE);
    }
    for (int i = 199_999; i >= 0; i--) {
      PyTuple item = requireNonNull(d.popItem(t));
      assertEquals(i, ((PyInt) item.get(0)).longValue());
    }
    assertEquals(0, d.size());
  }

  @Test
  void iterationNoticesAChangedDict() {
    PyDict d = new PyDict();
    d.putStr(t, "a", PyNone.VALUE);
    PyObject it = Iterables.iter(t, d);
    d.putStr(t, "b", PyNone.VALUE);
    PyRaise e = assertThrows(PyRaise.class, () -> Iterables.next(t, it));
    assertEquals("RuntimeError: dictionary changed size during iteration", e.getMessage());
  }

  @Test
  void setsOrderTheirElementsAsCPythonDoes() {
    PySet s = PySet.of(t, new PyList(ints(100, 3, 77, 8, 16, 24, 1024, -5, 9)));
    assertEquals("{1024, 3, 100, 8, 9, 77, 16, 24, -5}", repr(s));
  }

  @Test
  void hashesOfTuplesAndFrozensetsAreCPythons() {
    assertEquals(529344067295497451L, Abstract.hash(t, PyTuple.of(ints(1, 2, 3))));
    assertEquals(5740354900026072187L, Abstract.hash(t, PyTuple.of()));
    assertEquals(
        -272375401224217160L, Abstract.hash(t, PyFrozenset.of(t, new PyList(ints(1, 2, 3)))));
    assertEquals(133146708735736L, Abstract.hash(t, PyFrozenset.of(t, new PyList())));
  }

  @Test
  void aContainerInItselfIsPrintedAsDots() {
    PyList l = new PyList(ints(1));
    PyDict d = new PyDict();
    d.put(t, PyInt.of(2), l);
    l.append(t, d);
    l.append(t, l);
    assertEquals("[1, {2: [...]}, [...]]", repr(l));
  }
}
