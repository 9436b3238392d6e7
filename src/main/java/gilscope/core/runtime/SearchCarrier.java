package gilscope.core.runtime;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.Witness;
import org.jspecify.annotations.Nullable;

/** The Java thread on which a search runs its executions: it knows each object that they make. */
final class SearchCarrier extends Thread implements Witness {
  private static final long STACK_BYTES = 1L << 30;

  private @Nullable SearchMachine machine;

  SearchCarrier(Runnable body) {
    super(null, body, "gilscope search", STACK_BYTES);
    setDaemon(true);
  }

  /** From now on objects belong to this machine's executions; null: to the library. */
  void watch(@Nullable SearchMachine m) {
    machine = m;
  }

  @Override
  public void made(PyObject o) {
    SearchMachine m = machine;
    if (m != null) {
      RtThread t = m.current();
      m.places().made(o, t == null ? 0 : t.id(), t == null ? 0 : t.search.published);
    }
  }

  @Override
  public void holds(PyObject owner, PyDict dict) {
    SearchMachine m = machine;
    if (m != null) {
      m.places().holds(owner, dict);
    }
  }
}
