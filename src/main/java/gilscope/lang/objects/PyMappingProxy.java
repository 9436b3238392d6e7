package gilscope.lang.objects;

/** A read-only view of a mapping, or of a class's namespace ({@code cls.__dict__}). */
public final class PyMappingProxy extends PyObject {
  public static final PyType TYPE = TypeSpec.of("mappingproxy").build();

  private final PyType owner;

  PyMappingProxy(PyType owner) {
    super(TYPE);
    this.owner = owner;
  }

  public PyType owner() {
    return owner;
  }
}
