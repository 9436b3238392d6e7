package gilscope.lang.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Containers in the hands of several real threads that guard objects one by one, as the
 * free-threaded runtime does: what must hold in every interleaving. Readers take no lock.
 */
class ParallelContainersTest {
  private static final int WRITERS = 3;
  private static final int EACH = 20_000;

  private final InterpreterState interp = new InterpreterState(0);

  ParallelContainersTest() {
    assertEquals(PyType.OBJECT, Builtin.TYPES.get(0));
  }

  /** The work of one thread. */
  private interface Work {
    void run(ThreadState t, int me);
  }

  /**
   * Runs {@code writer} on some threads, and {@code reader} over and over on two more until the
   * writers are done.
   */
  private void race(Work writer, Work reader) throws InterruptedException, ExecutionException {
    AtomicInteger writing = new AtomicInteger(WRITERS);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      int me = i;
      all.add(
          () -> {
            try {
              writer.run(new TestThread(interp, true), me);
            } finally {
              writing.decrementAndGet();
            }
            return true;
          });
    }
    for (int i = 0; i < 2; i++) {
      int me = i;
      all.add(
          () -> {
            ThreadState t = new TestThread(interp, true);
            do {
              reader.run(t, me);
            } while (writing.get() > 0);
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (Future<Boolean> f : threads.invokeAll(all)) {
        assertTrue(f.get());
      }
    }
  }

  private static long value(PyObject o) {
    return ((PyInt) o).longValue();
  }

  @Test
  void noAppendIsLostAndEachThreadsOwnKeepTheirOrder() throws Exception {
    PyList l = new PyList();
    race(
        (t, me) -> {
          for (int i = 0; i < EACH; i++) {
            l.append(t, PyInt.of((long) i * WRITERS + me));
          }
        },
        (t, me) -> {
          int n = l.size();
          for (int i = Math.max(0, n - 50); i < n; i++) {
            assertNotNull(l.getOrNull(t, i));
          }
        });
    assertEquals(WRITERS * EACH, l.size());
    ThreadState t = new TestThread(interp, true);
    long[] last = {-1, -1, -1};
    for (PyObject o : l.snapshot(t)) {
      int me = (int) (value(o) % WRITERS);
      assertTrue(value(o) > last[me]);
      last[me] = value(o);
    }
  }

  @Test
  void everyElementIsPoppedExactlyOnce() throws Exception {
    PyList l = new PyList();
    Set<Long> popped = java.util.concurrent.ConcurrentHashMap.newKeySet();
    race(
        (t, me) -> {
          for (int i = 0; i < EACH; i++) {
            l.append(t, PyInt.of((long) i * WRITERS + me));
            assertTrue(popped.add(value(l.pop(t, i % 2 == 0 ? -1 : 0))));
          }
        },
        (t, me) -> {
          PyObject it = Iterables.iter(t, l);
          for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
            assertTrue(value(v) >= 0);
          }
        });
    assertEquals(0, l.size());
    assertEquals(WRITERS * EACH, popped.size());
  }

  @Test
  void aSnapshotOfAListIsOneState() throws Exception {
    PyList l = new PyList();
    PyObject[] block = new PyObject[64];
    java.util.Arrays.fill(block, PyNone.VALUE);
    race(
        (t, me) -> {
          for (int i = 0; i < EACH / 10; i++) {
            l.extend(t, new PyList(block.clone()));
            Containers.delItem(t, l, new PySlice(PyInt.of(-64), PyNone.VALUE, PyNone.VALUE));
          }
        },
        (t, me) -> assertEquals(0, l.snapshot(t).length % 64));
  }

  @Test
  void twoListsExtendEachOtherWithoutDeadlock() throws Exception {
    PyList a = new PyList(new PyObject[] {PyNone.VALUE});
    PyList b = new PyList(new PyObject[] {PyNone.VALUE});
    race(
        (t, me) -> {
          for (int i = 0; i < EACH / 10; i++) {
            PyList mine = (me + i) % 2 == 0 ? a : b;
            mine.extend(t, mine == a ? b : a);
            Containers.setItem(
                t, mine, new PySlice(PyInt.of(1), PyNone.VALUE, PyNone.VALUE), new PyList());
          }
        },
        (t, me) -> Abstract.richCompare(t, a, b, CompareOp.EQ));
    assertTrue(a.size() >= 1 && b.size() >= 1);
  }

  @Test
  void noKeyIsLostWhileADictGrowsUnderItsReaders() throws Exception {
    PyDict d = new PyDict();
    d.putStr(new TestThread(interp, true), "there", PyInt.of(7));
    race(
        (t, me) -> {
          for (int i = 0; i < EACH; i++) {
            d.put(t, PyInt.of((long) i * WRITERS + me), PyInt.of(me));
          }
        },
        (t, me) -> {
          assertEquals(7, value(assertNonNull(d.getStr(t, "there"))));
          for (int i = 0; i < 100; i++) {
            PyObject v = d.get(t, PyInt.of((long) i * WRITERS));
            assertTrue(v == null || value(v) == 0);
          }
        });
    ThreadState t = new TestThread(interp, true);
    assertEquals(WRITERS * EACH + 1, d.size());
    for (long i = 0; i < (long) WRITERS * EACH; i++) {
      assertEquals(i % WRITERS, value(assertNonNull(d.get(t, PyInt.of(i)))));
    }
  }

  @Test
  void aKeyThatIsAlwaysThereIsAlwaysFoundWhileOthersComeAndGo() throws Exception {
    PyDict d = new PyDict();
    d.putStr(new TestThread(interp, true), "kept", PyNone.VALUE);
    race(
        (t, me) -> {
          for (int i = 0; i < EACH; i++) {
            PyObject key = PyInt.of((long) i % 97 * WRITERS + me);
            d.put(t, key, key);
            assertNotNull(d.remove(t, key));
          }
        },
        (t, me) -> {
          assertNotNull(d.getStr(t, "kept"));
          PyObject k = PyInt.of(5);
          PyObject v = d.get(t, k);
          assertTrue(v == null || value(v) == 5);
        });
    assertEquals(1, d.size());
  }

  @Test
  void setDefaultHasOneWinnerPerKey() throws Exception {
    PyDict d = new PyDict();
    List<Map<Long, PyObject>> seen = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      seen.add(new HashMap<>());
    }
    race(
        (t, me) -> {
          for (long i = 0; i < EACH; i++) {
            seen.get(me).put(i, d.setDefault(t, PyInt.of(i), new PyList()));
          }
        },
        (t, me) -> assertTrue(d.keyArray(t).length <= EACH));
    for (long i = 0; i < EACH; i++) {
      PyObject winner = seen.get(0).get(i);
      for (Map<Long, PyObject> m : seen) {
        assertTrue(winner == m.get(i));
      }
    }
  }

  @Test
  void iterationOfAChangingDictEndsOrSaysSo() throws Exception {
    PyDict d = new PyDict();
    AtomicBoolean odd = new AtomicBoolean();
    race(
        (t, me) -> {
          for (int i = 0; i < EACH; i++) {
            PyObject key = PyInt.of((long) i % 50 * WRITERS + me);
            d.put(t, key, key);
            d.remove(t, key);
          }
        },
        (t, me) -> {
          PyObject it = Iterables.iter(t, new PyDictView(d, PyDictView.Kind.ITEMS));
          try {
            for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
              PyTuple item = (PyTuple) v;
              odd.compareAndSet(false, item.get(0) != item.get(1));
            }
          } catch (PyRaise e) {
            assertTrue(
                Set.of(
                        "RuntimeError: dictionary changed size during iteration",
                        "RuntimeError: dictionary keys changed during iteration")
                    .contains(e.getMessage()));
          }
        });
    assertTrue(!odd.get());
  }

  @Test
  void noElementOfASetIsLost() throws Exception {
    PySet s = new PySet();
    race(
        (t, me) -> {
          for (int i = 0; i < EACH; i++) {
            s.add(t, PyInt.of((long) i * WRITERS + me));
            s.discard(t, PyInt.of((long) i * WRITERS + me - WRITERS));
          }
        },
        (t, me) -> assertTrue(Iterables.toArray(t, s).length <= WRITERS * 2));
    Set<Long> left = new HashSet<>();
    for (PyObject o : Iterables.toArray(new TestThread(interp, true), s)) {
      left.add(value(o));
    }
    long end = (long) EACH * WRITERS;
    assertEquals(Set.of(end - 3, end - 2, end - 1), left);
  }

  private static PyObject assertNonNull(@org.jspecify.annotations.Nullable PyObject o) {
    assertNotNull(o);
    return o;
  }

  /**
   * Each thread sets an attribute of its own of each instance again and again, adding it first,
   * while others ask for the instances' dicts.
   */
  @Test
  void noAttributeIsLostWhileInstancesGetTheirDicts() throws Exception {
    PyType type = new PyType(PyType.TYPE, "C", "m");
    type.setHasDict(true);
    int instances = 2_000;
    PyInstance[] all = new PyInstance[instances];
    java.util.Arrays.setAll(all, _ -> new PyInstance(type));
    PyStr[] names = {PyStr.of("a"), PyStr.of("b"), PyStr.of("c")};
    race(
        (t, me) -> {
          PyStr name = names[me];
          for (PyInstance each : all) {
            for (int i = 0; i < 20; i++) {
              PyInt v = PyInt.of(i);
              if (!each.setValue(t, each.placeFor(t, name), v)) {
                dictOf(each).put(t, name, v);
              }
              assertEquals(v, each.attribute(t, name.value()));
            }
          }
        },
        (t, me) -> {
          for (int i = 0; i < instances; i += 7) {
            PyInstance each = all[i];
            for (PyStr name : names) {
              PyObject v = each.attribute(t, name.value());
              assertTrue(v == null || value(v) < 20);
            }
            if (me == 0) {
              dictOf(each);
            }
          }
        });
    ThreadState t = new TestThread(interp, true);
    for (PyInstance each : all) {
      for (PyStr name : names) {
        assertEquals(PyInt.of(19), each.attribute(t, name.value()));
      }
      assertEquals(3, dictOf(each).size());
    }
  }

  private static PyDict dictOf(PyInstance o) {
    return java.util.Objects.requireNonNull(o.dict(true));
  }
}
