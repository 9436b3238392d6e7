package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Kinship;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * What one item of a {@code memoryview} is: a code of {@code struct} in the machine's own order and
 * size. Immutable.
 *
 * @param text the format as the program wrote it
 */
record MemoryItem(String text, char code, int size, StructFormat struct) {
  private static final String NATIVE = "cbB?hHiIlLqQnNefdFDP";

  /** The item a format names; null if it is not a single native code. */
  static @Nullable MemoryItem of(ThreadState t, String text) {
    String bare = text.startsWith("@") ? text.substring(1) : text;
    if (bare.length() != 1 || NATIVE.indexOf(bare.charAt(0)) < 0) {
      return null;
    }
    StructFormat struct = new StructFormat(t, ExcTypes.VALUE_ERROR, bare);
    return new MemoryItem(text, bare.charAt(0), struct.size(), struct);
  }

  /** A format that can be looked at only as bytes, such as that of {@code array('w')}. */
  static MemoryItem opaque(ThreadState t, String text, int size) {
    return new MemoryItem(text, '\0', size, new StructFormat(t, ExcTypes.VALUE_ERROR, size + "s"));
  }

  /** True for codes whose items are single bytes. */
  boolean isByte() {
    return code == 'B' || code == 'b' || code == 'c';
  }

  PyObject get(ThreadState t, byte[] memory, int at) {
    if (code == 'B') {
      return PyInt.of(memory[at] & 0xff);
    }
    if (code == '\0') {
      throw Err.notImplemented(t, "memoryview: format " + text + " not supported");
    }
    return struct.unpack(memory, at).get(0);
  }

  void put(ThreadState t, byte[] memory, int at, PyObject value) {
    if (code == '\0') {
      throw Err.notImplemented(t, "memoryview: format " + text + " not supported");
    }
    boolean fits =
        switch (code) {
          case 'c' -> value instanceof PyBytes;
          case '?' -> true;
          case 'e', 'f', 'd', 'F', 'D' ->
              value instanceof PyFloat
                  || value.type().nbFloat != null
                  || value.type().nbIndex != null;
          default -> Abstract.hasIndex(value);
        };
    if (!fits) {
      throw Err.type(t, "memoryview: invalid type for format '" + code + "'");
    }
    try {
      struct.pack(t, "pack", new PyObject[] {value}, 0, memory, at);
    } catch (PyRaise e) {
      if (Kinship.isInstance(t, e.value(), ExcTypes.VALUE_ERROR)) {
        throw Err.value(t, "memoryview: invalid value for format '" + code + "'");
      }
      throw e;
    }
  }
}
