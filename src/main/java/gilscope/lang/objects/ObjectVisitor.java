package gilscope.lang.objects;

/** Told of every object that another one holds: CPython's {@code visitproc}. */
@FunctionalInterface
public interface ObjectVisitor {
  void visit(PyObject held);
}
