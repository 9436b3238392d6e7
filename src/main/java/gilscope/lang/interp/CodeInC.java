package gilscope.lang.interp;

import java.util.Map;

/**
 * The library's Python code that is C in CPython, where it leaves no entry in a traceback. Here it
 * can be stepped through, and leaves none either. Stateless.
 */
final class CodeInC {
  private static final String LIBRARY = ClassPathLibrary.ENTRY + "/";

  /** File to how the qualified names begin. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "asyncio/futures.py", "Future.",
          "asyncio/tasks.py", "Task.",
          "pickle.py", "",
          "select.py", "",
          "_ast.py", "",
          "_socket.py", "",
          "_tokenize.py", "");

  private CodeInC() {}

  static boolean is(String filename, String qualifiedName) {
    if (!filename.startsWith(LIBRARY)) {
      return false;
    }
    String beginning = BEGINNINGS.get(filename.substring(LIBRARY.length()));
    return beginning != null && qualifiedName.startsWith(beginning);
  }
}
