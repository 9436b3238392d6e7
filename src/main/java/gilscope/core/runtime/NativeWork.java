package gilscope.core.runtime;

import org.jspecify.annotations.Nullable;

/** What native code takes in virtual time; a search does not ask how long. Stateless. */
final class NativeWork {
  private final Machine machine;
  private final @Nullable Gil gil;
  private final boolean timed;

  /**
   * @param gil null where there never is one
   * @param timed see {@link PythonRuntime#isTimed}
   */
  NativeWork(Machine machine, @Nullable Gil gil, boolean timed) {
    this.machine = machine;
    this.gil = gil;
    this.timed = timed;
  }

  /** As {@code ThreadState.works}: {@code t}'s native code works for so many ns. */
  void works(RtThread t, long ns) {
    if (timed && !t.lookedInto) {
      machine.charge(t, ns);
      if (gil != null && gil.isEnabled() && !t.holdsGil) {
        machine.yieldTurn(t); // others have the GIL in the meantime
      }
    }
  }

  /** As {@code ThreadState.mapsMemory}. */
  void mapsMemory(RtThread t) {
    works(t, mapping(t) + machine.elsewhere(t) * Costs.SHOOTDOWN);
  }

  /** How long a chunk of {@code t}'s stack of frames takes, ns of {@link Costs#pace}. */
  long stackMapping(RtThread t) {
    return Costs.STACK_CHUNK + machine.elsewhere(t) * Costs.SHOOTDOWN;
  }

  private long mapping(RtThread t) {
    if (t.id() != 0) {
      return Costs.MAPPING;
    }
    return gil != null && gil.isEnabled() ? Costs.MAPPING_MAIN : Costs.MAPPING_MAIN_FREE_THREADED;
  }
}
