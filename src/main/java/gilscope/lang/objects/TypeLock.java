package gilscope.lang.objects;

/** {@code TYPE_LOCK}: one mutex of an interpreter, held while a class is changed (B9). */
final class TypeLock extends MutableObject {
  private static final PyType TYPE = TypeSpec.of("type lock").build();

  TypeLock() {
    super(TYPE);
  }
}
