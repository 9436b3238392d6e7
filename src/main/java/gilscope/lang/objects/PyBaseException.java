package gilscope.lang.objects;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exception. Fields that only some types have ({@code StopIteration.value}, {@code
 * OSError.errno}, …) are kept by name; which type has which is {@link ExcTypes}' table. Used by one
 * thread at a time; a reader on another thread sees complete objects.
 */
public final class PyBaseException extends PyObject {
  private PyTuple args;
  private @Nullable PyObject traceback;
  private @Nullable PyBaseException context;
  private @Nullable PyBaseException cause;
  private boolean suppressContext;
  private @Nullable Map<String, PyObject> fields;

  PyBaseException(PyType type, PyTuple args) {
    super(type);
    this.args = args;
  }

  /** An instance with these arguments; fields that the type derives from its arguments are set. */
  public static PyBaseException of(PyType type, PyObject... args) {
    PyBaseException e = new PyBaseException(type, PyTuple.of(args));
    ExcTypes.fillFields(e, args);
    return e;
  }

  public PyTuple args() {
    return args;
  }

  public void setArgs(PyTuple args) {
    PyTuple old = this.args;
    this.args = args;
    swapped(old, args);
  }

  /** {@code __traceback__}: null for None. */
  public @Nullable PyObject traceback() {
    return traceback;
  }

  public void setTraceback(@Nullable PyObject traceback) {
    PyObject old = this.traceback;
    this.traceback = traceback;
    swapped(old, traceback);
  }

  public @Nullable PyBaseException context() {
    return context;
  }

  public void setContext(@Nullable PyBaseException context) {
    PyBaseException old = this.context;
    this.context = context;
    swapped(old, context);
  }

  public @Nullable PyBaseException cause() {
    return cause;
  }

  /** {@code raise … from cause}: also suppresses the context. */
  public void setCause(@Nullable PyBaseException cause) {
    PyBaseException old = this.cause;
    this.cause = cause;
    swapped(old, cause);
    this.suppressContext = true;
  }

  public boolean suppressContext() {
    return suppressContext;
  }

  public void setSuppressContext(boolean suppressContext) {
    this.suppressContext = suppressContext;
  }

  /** A field of the type; null if unset. */
  public @Nullable PyObject field(String name) {
    return fields == null ? null : fields.get(name);
  }

  public void setField(String name, @Nullable PyObject value) {
    if (fields == null) {
      fields = new HashMap<>();
    }
    PyObject old = value == null ? fields.remove(name) : fields.put(name, value);
    swapped(old, value);
  }

  /**
   * Sets {@code __context__} to what was being handled, without making a cycle ({@code
   * _PyErr_SetObject}).
   */
  void chainContext(@Nullable PyBaseException handled) {
    if (handled == null || handled == this) {
      return;
    }
    PyBaseException o = handled;
    PyBaseException slow = o;
    boolean advance = false;
    while (o.context != null) {
      if (o.context == this) {
        o.setContext(null);
        break;
      }
      o = o.context;
      if (o == slow) {
        break; // an old cycle that does not contain us
      }
      slow = advance && slow.context != null ? slow.context : slow;
      advance = !advance;
    }
    setContext(handled);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    v.visit(args);
    visit(v, traceback);
    visit(v, context);
    visit(v, cause);
    if (fields != null) {
      for (PyObject each : fields.values()) {
        v.visit(each);
      }
    }
    if (type().isHeap()) {
      v.visit(type());
    }
  }

  private static void visit(ObjectVisitor v, @Nullable PyObject held) {
    if (held != null) {
      v.visit(held);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /** The first argument's text, for Java-side diagnostics only. */
  String messageText() {
    return args.size() > 0 && args.get(0) instanceof PyStr s ? s.value() : "";
  }
}
