package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.PyType;
import java.util.List;

/** {@code _md5}, {@code _sha1}, {@code _sha2} and {@code _sha3}: one object each. */
final class HashModule implements NativeModule {
  private final String name;
  private final List<String> algorithms;

  HashModule(String name, String... algorithms) {
    this.name = name;
    this.algorithms = List.of(algorithms);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void fill(ModuleBuilder m) {
    for (String a : algorithms) {
      HashAlgorithm algorithm = HashAlgorithm.all().get(a);
      if (algorithm == null) {
        throw new IllegalArgumentException(a);
      }
      boolean extendable = algorithm.size() == 0;
      PyType type =
          (extendable
                  ? PyDigest.extendable(name, a)
                  : PyDigest.type(name, name.equals("_sha3") ? a : typeName(a)))
              .build();
      HashlibModule.constructor(m, a, algorithm, type);
    }
  }

  private static String typeName(String algorithm) {
    return algorithm.toUpperCase(java.util.Locale.ROOT) + "Type";
  }
}
