package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.CodeFile;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled files by name and content, shared by the interpreters of a process; the library's were
 * compiled when Gilscope was built. Thread-safe; what it holds is immutable.
 */
public final class CodeCache {
  private record Entry(byte[] content, Code code) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Entry e && Arrays.equals(content, e.content) && code == e.code;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(content);
    }
  }

  private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();

  public @Nullable Code find(String filename, byte[] content) {
    Entry e = entries.get(filename);
    if (e != null) {
      return Arrays.equals(e.content, content) ? e.code : null;
    }
    byte[] file = ClassPathLibrary.compiled(filename);
    Code code = file == null ? null : CodeFile.read(file, content);
    if (code != null) {
      store(filename, content, code);
    }
    return code;
  }

  public void store(String filename, byte[] content, Code code) {
    entries.put(filename, new Entry(content, code));
  }
}
