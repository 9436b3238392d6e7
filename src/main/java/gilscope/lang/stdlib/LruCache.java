package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyMethod;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code functools._lru_cache_wrapper}. Looking up and entering hold the wrapper's critical
 * section; the user's function runs outside it, so two threads that miss together both call it, as
 * in CPython.
 */
final class LruCache extends MutableObject {
  private static final Signature NEW =
      new Signature("lru_cache", "(user_function, maxsize, typed, cache_info_type)");

  static final PyType TYPE =
      TypeSpec.of("_lru_cache_wrapper")
          .module("functools")
          .subclassable()
          .instanceDict()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = LruCache::make;
                k.tpCall = (t, o, args, kw) -> ((LruCache) o).call(t, args, kw);
                k.tpDescrGet =
                    (t, o, obj, cls) ->
                        obj == null || obj == PyNone.VALUE ? o : new PyMethod(o, obj);
              })
          .method0("cache_info", (t, o) -> ((LruCache) o).info(t))
          .method0("cache_clear", (t, o) -> ((LruCache) o).clear(t))
          .method0("__copy__", (t, o) -> o)
          .method1("__deepcopy__", (t, o, memo) -> o)
          .method0("__reduce__", (t, o) -> Abstract.getAttr(t, o, "__qualname__"))
          .build();

  private static final int UNBOUNDED = -1;

  private final PyObject function;
  private final int maxsize;
  private final boolean typed;
  private final PyObject infoType;
  private final PyDict cache = new PyDict();
  private final Link root = new Link(PyNone.VALUE, PyNone.VALUE);

  /** Stands between positional and keyword arguments of a key. */
  private final PyObject mark = new Link(PyNone.VALUE, PyNone.VALUE);

  private long hits;
  private long misses;

  private LruCache(PyType type, PyObject function, int maxsize, boolean typed, PyObject infoType) {
    super(type);
    this.function = function;
    this.maxsize = maxsize;
    this.typed = typed;
    this.infoType = infoType;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    PyObject f = CollectionsModule.given(a[0]);
    PyObject max = CollectionsModule.given(a[1]);
    if (!Abstract.isCallable(f)) {
      throw Err.type(t, "the first argument must be callable");
    }
    int size = UNBOUNDED;
    if (max != PyNone.VALUE) {
      if (!Abstract.hasIndex(max)) {
        throw Err.type(t, "maxsize should be integer or None");
      }
      size = Math.max(0, Abstract.indexInt(t, max));
    }
    boolean typed = Abstract.isTrue(t, CollectionsModule.given(a[2]));
    return new LruCache(cls, f, size, typed, CollectionsModule.given(a[3]));
  }

  private PyObject call(ThreadState t, PyObject[] args, String[] kw) {
    if (maxsize == 0) {
      count(t, false);
      return Abstract.call(t, function, args, kw);
    }
    PyObject key = key(args, kw);
    Work.caches(t, key instanceof PyTuple);
    PyObject found = lookUp(t, key);
    if (found != null) {
      return found;
    }
    PyObject result = Abstract.call(t, function, args, kw);
    Work.cached(t);
    enter(t, key, result);
    return result;
  }

  private void count(ThreadState t, boolean hit) {
    t.enter(this);
    try {
      if (hit) {
        hits++;
      } else {
        misses++;
      }
    } finally {
      t.exit(this);
    }
  }

  private PyObject key(PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (!typed && kw.length == 0 && given == 1) {
      PyType k = args[0].type();
      if (k == PyInt.TYPE || k == PyStr.TYPE) {
        return args[0];
      }
    }
    int n = given + (kw.length > 0 ? 1 + 2 * kw.length : 0);
    PyObject[] parts = Arrays.copyOf(args, n + (typed ? args.length : 0));
    int at = given;
    if (kw.length > 0) {
      parts[at++] = mark;
    }
    for (int i = 0; i < kw.length; i++) {
      parts[at++] = PyStr.of(kw[i]);
      parts[at++] = args[given + i];
    }
    for (int i = 0; i < args.length && typed; i++) {
      parts[at++] = args[i].type();
    }
    return PyTuple.of(parts);
  }

  private @Nullable PyObject lookUp(ThreadState t, PyObject key) {
    Abstract.hash(t, key); // the tuple's own complaint, not a dict's
    t.enter(this);
    try {
      PyObject found = cache.get(t, key);
      if (!(found instanceof Link l)) {
        misses++;
        return null;
      }
      hits++;
      if (maxsize != UNBOUNDED) {
        l.unlink();
        l.linkBefore(root);
      }
      return l.result;
    } finally {
      t.exit(this);
    }
  }

  private void enter(ThreadState t, PyObject key, PyObject result) {
    t.enter(this);
    try {
      if (maxsize != UNBOUNDED) {
        if (cache.get(t, key) != null) {
          return; // somebody else was faster: its result stays
        }
        if (cache.size() >= maxsize) {
          Link oldest = root.next;
          oldest.unlink();
          cache.remove(t, oldest.key);
        }
      }
      Link l = new Link(key, result);
      cache.put(t, key, l);
      if (maxsize != UNBOUNDED) {
        l.linkBefore(root);
      }
    } finally {
      t.exit(this);
    }
  }

  @Override
  public Runnable preserve() {
    Runnable entries = cache.preserve();
    List<Link> order = new ArrayList<>();
    for (Link l = root.next; l != root; l = l.next) {
      order.add(l);
    }
    long hitsThen = hits;
    long missesThen = misses;
    return () -> {
      entries.run();
      hits = hitsThen;
      misses = missesThen;
      root.next = root;
      root.previous = root;
      order.forEach(l -> l.linkBefore(root));
    };
  }

  private PyObject info(ThreadState t) {
    t.enterRead(this);
    try {
      PyObject max = maxsize == UNBOUNDED ? PyNone.VALUE : PyInt.of(maxsize);
      return Abstract.call(
          t, infoType, PyInt.of(hits), PyInt.of(misses), max, PyInt.of(cache.size()));
    } finally {
      t.exit(this);
    }
  }

  private PyObject clear(ThreadState t) {
    t.enter(this);
    try {
      hits = 0;
      misses = 0;
      cache.clear(t);
      root.next = root;
      root.previous = root;
    } finally {
      t.exit(this);
    }
    return PyNone.VALUE;
  }

  /** A result in order of use; guarded by the wrapper's section. */
  private static final class Link extends PyObject {
    static final PyType TYPE = TypeSpec.of("_lru_list_elem").module("functools").build();

    private final PyObject key;
    private final PyObject result;
    private Link previous = this;
    private Link next = this;

    Link(PyObject key, PyObject result) {
      super(TYPE);
      this.key = key;
      this.result = result;
    }

    /** Neighbours are not held: the cache's dict holds all. */
    @Override
    public void traverse(ObjectVisitor v) {
      v.visit(key);
      v.visit(result);
    }

    @Override
    public boolean tellsChanges() {
      return true;
    }

    void unlink() {
      previous.next = next;
      next.previous = previous;
    }

    void linkBefore(Link o) {
      previous = o.previous;
      next = o;
      previous.next = this;
      o.previous = this;
    }
  }
}
