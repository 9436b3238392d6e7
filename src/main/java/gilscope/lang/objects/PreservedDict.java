package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * What a dict was at one moment; running it brings that back. The table is as it was, cells of
 * removed keys included: where nothing protects memory each is a step of a search.
 */
record PreservedDict(PyDict dict, DictKeys table, @Nullable PyObject[] values, int used)
    implements Runnable {
  static PreservedDict of(PyDict d) {
    DictKeys table = d.keys().copy();
    @Nullable PyObject[] values = new PyObject[table.count()];
    for (int i = table.start(); i < values.length; i++) {
      values[i] = PyDict.valueOf(table.entry(i));
    }
    return new PreservedDict(d, table, values, d.size());
  }

  /** Entries keep their identity: whoever remembers one goes on seeing its key. */
  @Override
  public void run() {
    DictKeys old = dict.keys();
    boolean same = dict.size() == used && old.isLike(table); // without protection counts get lost
    for (int i = old.start(); i < old.count() && !same; i++) {
      DictEntry e = old.entry(i);
      if (e != null) {
        e.set(null);
      }
    }
    for (int i = table.start(); i < values.length; i++) {
      DictEntry e = table.entry(i);
      if (e != null) {
        e.set(values[i]);
      }
    }
    if (!same) {
      dict.publish(table);
      dict.resized(used);
    }
  }
}
