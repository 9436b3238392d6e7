package gilscope.core.runtime;

/**
 * What things cost in virtual time, in ns. Uniform on purpose: a model that one can compute with in
 * one's head. Native code that does much in one call is charged in instructions ({@link
 * gilscope.lang.objects.Work}), by what was measured of CPython. The instruction itself is a slow
 * machine's: on a two-core x86-64 of 2025 one of CPython 3.11's takes 2.7 ns in a plain loop.
 */
final class Costs {
  /** One instruction. */
  static final long INSTRUCTION = 30;

  /** One step inside an operation of the unprotected runtime: a load or store that hits a cache. */
  static final long MEMORY_STEP = 5;

  /** From the moment a thread is woken to its first step: a futex hand-over between cores. */
  static final long WAKE = 5_000;

  /** From {@code Thread.start} to the child's first step: {@code clone} and a first scheduling. */
  static final long START = 30_000;

  /** A write to one of the program's streams. */
  static final long WRITE = 1_000;

  /** A read of a line: what it costs when input is there. */
  static final long READ = 1_000;

  /** What the operating system lets a thread run while others wait for a core (Linux: 3 ms). */
  static final long TIME_SLICE = 3_000_000;

  private Costs() {}
}
