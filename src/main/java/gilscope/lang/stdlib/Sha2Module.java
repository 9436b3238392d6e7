package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyType;
import java.util.Map;

/** {@code _sha2}: SHA-224 to SHA-512. */
final class Sha2Module implements NativeModule {
  private static final Map<String, PyType> TYPES =
      Map.of(
          "sha224", PyDigest.type("_sha2", "SHA224Type"),
          "sha256", PyDigest.type("_sha2", "SHA256Type"),
          "sha384", PyDigest.type("_sha2", "SHA384Type"),
          "sha512", PyDigest.type("_sha2", "SHA512Type"));

  @Override
  public String name() {
    return "_sha2";
  }

  @Override
  public void fill(ModuleBuilder m) {
    define(m, "sha224", "SHA-224", 64);
    define(m, "sha256", "SHA-256", 64);
    define(m, "sha384", "SHA-384", 128);
    define(m, "sha512", "SHA-512", 128);
  }

  private static void define(ModuleBuilder m, String name, String algorithm, int blockSize) {
    PyType type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException(name);
    }
    m.type(type);
    m.function(
        name,
        "(string=b'', *, usedforsecurity=True)",
        (t, self, a) -> {
          PyDigest d = new PyDigest(type, name, algorithm, blockSize);
          d.update(t, a[0] == null ? PyBytes.EMPTY : a[0]);
          return d;
        });
  }
}
