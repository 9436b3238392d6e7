package gilscope.lang.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dict. Changes hold its critical section; lookups are lock-free (B9 of the fact sheet). */
public final class PyDict extends MutableObject {
  public static final PyType TYPE = TypeSpec.of("dict").subclassable().unhashable().build();

  private final Map<String, PyObject> map = new LinkedHashMap<>();

  public PyDict() {
    super(TYPE);
  }

  /** The value, or null. */
  public @Nullable PyObject get(ThreadState t, PyObject key) {
    return map.get(((PyStr) key).value());
  }

  public void put(ThreadState t, PyObject key, PyObject value) {
    map.put(((PyStr) key).value(), value);
  }

  /** Removes and returns the value; null if it was not there. */
  public @Nullable PyObject remove(ThreadState t, PyObject key) {
    return map.remove(((PyStr) key).value());
  }

  public int size() {
    return map.size();
  }

  public PyDict copy(ThreadState t) {
    PyDict d = new PyDict();
    d.map.putAll(map);
    return d;
  }

  /** The keys in order, as a copy. */
  public PyObject[] keyArray(ThreadState t) {
    return map.keySet().stream().map(PyStr::of).toArray(PyObject[]::new);
  }
}
