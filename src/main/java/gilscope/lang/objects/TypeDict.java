package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The namespace of a class, in order of definition. Entries of built-in types are definitions until
 * first looked up: a descriptor cannot be made while the types it needs are still being
 * initialised. Thread-safe.
 */
public final class TypeDict {
  /** A class attribute that is made when first asked for. */
  @FunctionalInterface
  public interface Definition {
    PyObject make(PyType owner);
  }

  private final Map<String, Object> entries = new LinkedHashMap<>();

  synchronized @Nullable PyObject get(PyType owner, String name) {
    Object v = entries.get(name);
    if (v instanceof Definition d) {
      PyObject made = d.make(owner);
      entries.put(name, made);
      return made;
    }
    return (PyObject) v;
  }

  synchronized boolean contains(String name) {
    return entries.containsKey(name);
  }

  synchronized void put(String name, PyObject value) {
    entries.put(name.intern(), value);
  }

  synchronized void define(String name, Definition definition) {
    entries.putIfAbsent(name.intern(), definition);
  }

  synchronized void remove(String name) {
    entries.remove(name);
  }

  synchronized List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  synchronized int size() {
    return entries.size();
  }
}
