package gilscope.core.runtime;

import gilscope.lang.interp.CodeCache;

/**
 * What engines can share: compiled modules, so that running a program again does not compile the
 * library again. Thread-safe.
 */
public final class Library {
  final CodeCache codes = new CodeCache();
}
