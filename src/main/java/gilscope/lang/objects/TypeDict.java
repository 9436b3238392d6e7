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
      if (!owner.isHeap()) {
        made.neverCounted();
      }
      entries.put(name, made);
      owner.swapped(null, made);
      return made;
    }
    return (PyObject) v;
  }

  synchronized boolean contains(String name) {
    return entries.containsKey(name);
  }

  /**
   * @return what was there; null for nothing or a definition that nobody asked for
   */
  synchronized @Nullable PyObject put(String name, PyObject value) {
    return entries.put(name.intern(), value) instanceof PyObject old ? old : null;
  }

  synchronized void define(String name, Definition definition) {
    entries.putIfAbsent(name.intern(), definition);
  }

  /**
   * @return as {@link #put}
   */
  synchronized @Nullable PyObject remove(String name) {
    return entries.remove(name) instanceof PyObject old ? old : null;
  }

  /** What has been made or put, in order of definition. */
  synchronized List<PyObject> values() {
    List<PyObject> made = new ArrayList<>();
    for (Object v : entries.values()) {
      if (v instanceof PyObject o) {
        made.add(o);
      }
    }
    return made;
  }

  /** Everything that is there now, made or not. */
  synchronized Map<String, Object> entries() {
    return new LinkedHashMap<>(entries);
  }

  /** Names whose entry is another one than it was, or new, or gone. */
  synchronized List<String> changedSince(Map<String, Object> before) {
    List<String> names = new ArrayList<>();
    entries.forEach(
        (name, v) -> {
          Object old = before.get(name);
          if (old != v && !(old instanceof Definition)) {
            names.add(name);
          }
        });
    before.keySet().stream().filter(n -> !entries.containsKey(n)).forEach(names::add);
    return names;
  }

  synchronized List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  synchronized int size() {
    return entries.size();
  }
}
