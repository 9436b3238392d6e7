package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code _zones}: the time zones of the Java platform for {@code zoneinfo}, which looks for files
 * that a program here cannot read.
 */
final class ZonesModule implements NativeModule {
  @Override
  public String name() {
    return "_zones";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function0(
        "names", (t, self) -> new PyList(names().stream().map(PyStr::of).toArray(PyObject[]::new)));
    m.function1(
        "data",
        (t, self, key) -> {
          byte[] file = file(Abstract.strText(t, key));
          return file == null ? PyNone.VALUE : PyBytes.of(file);
        });
  }

  /** Without the names that only Java has. */
  private static Set<String> names() {
    Set<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
    names.removeIf(n -> n.startsWith("SystemV/"));
    return names;
  }

  private static byte @Nullable [] file(String key) {
    return names().contains(key) ? new ZoneFile(ZoneId.of(key)).bytes() : null;
  }
}
