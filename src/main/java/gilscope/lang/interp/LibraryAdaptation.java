package gilscope.lang.interp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Changes to single lines of library files, which are of Python 3.12, where 3.14's classes differ:
 * annotations are in {@code __annotate_func__} and classes have more attributes of their own.
 *
 * <p><b>Why.</b> The alternative is a copy of the whole file beside our own ones. A change whose
 * old text is not there does nothing, and a test of the corpus then shows it.
 */
record LibraryAdaptation(String file, String old, String replacement) {
  private static final String ANNOTATIONS =
      "(ns['__annotate_func__'](1) if '__annotate_func__' in ns else ns.get('__annotations__',"
          + " {}))";

  private static final List<LibraryAdaptation> ALL =
      List.of(
          new LibraryAdaptation(
              "typing.py", "types = ns.get('__annotations__', {})", "types = " + ANNOTATIONS),
          new LibraryAdaptation(
              "typing.py",
              "own_annotations = ns.get('__annotations__', {})",
              "own_annotations = " + ANNOTATIONS),
          new LibraryAdaptation(
              "typing.py",
              "annotations.update(base.__dict__.get('__annotations__', {}))",
              "annotations.update(base.__annotations__)"),
          new LibraryAdaptation(
              "typing.py",
              "ann = base.__dict__.get('__annotations__', {})",
              "ann = getattr(base, '__annotations__', {})"),
          new LibraryAdaptation(
              "typing.py",
              "_SPECIAL_NAMES | {'_MutableMapping__marker'}",
              "_SPECIAL_NAMES | {'_MutableMapping__marker', '__static_attributes__',"
                  + " '__firstlineno__', '__annotate__', '__annotate_func__',"
                  + " '__annotations_cache__'}"));

  /** The file as it is to be compiled; lines keep their numbers. */
  static byte[] apply(String file, byte[] content) {
    byte[] adapted = content;
    for (LibraryAdaptation a : ALL) {
      if (a.file.equals(file)) {
        String text = new String(adapted, StandardCharsets.UTF_8);
        adapted = text.replace(a.old, a.replacement).getBytes(StandardCharsets.UTF_8);
      }
    }
    return adapted;
  }
}
