package gilscope.lang.objects;

/**
 * The {@code ob_mutex} of an instance that has {@code __slots__}, as far as stores to them need it:
 * apart, for other instances have their dict's. No program sees it.
 */
final class SlotMutex extends MutableObject {
  /**
   * @param type the instance's: the mutex is told under its name
   */
  SlotMutex(PyType type) {
    super(type);
  }
}
