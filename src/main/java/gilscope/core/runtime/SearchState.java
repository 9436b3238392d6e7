package gilscope.core.runtime;

import gilscope.core.sched.Touch;
import org.jspecify.annotations.Nullable;

/** What {@link SearchMachine} keeps about one thread. Carrier thread only. */
final class SearchState {
  /**
   * It has not yet come to its next visible step, though it could: it goes on before anybody
   * decides.
   */
  boolean unsettled = true;

  /** It stands before a visible step. */
  boolean atPoint;

  /** What that step begins with. */
  int object;

  Touch touch = Touch.NONE;
  long key;

  /** The lock that must be free for it; null if nothing must. */
  @Nullable LockMutex needs;

  /** The thread that must be over for it; null if none must. */
  @Nullable RtThread awaits;

  /** The lock that it tries without being ready to wait; null if none. */
  @Nullable LockMutex tries;

  /** When its wait ends by itself. */
  long deadline = Machine.NEVER;

  /** Its wait has ended by itself. */
  boolean timedOut;

  /** A lock outside the program's view for which it waits; null if none. */
  @Nullable LockMutex waitsQuietly;

  /** It may be preempted before its next visible touch. */
  boolean mayPreempt = true;

  /** The number of the instruction in which it last stood at a scheduling point. */
  long instruction = -1;

  /** It goes on by ending its wait although others could go on. */
  boolean endsEarly;

  /** It gave its turn up of its own will since its last step. */
  boolean yielded;

  /** Changes that others can see, made so far. */
  int published;

  /** Accesses and lock operations begun so far, visible or not. */
  int operations;

  /** It stands before the lock that it is going to acquire, whether that is free or not. */
  boolean standsFirst;

  /** Locks made by it, for their names. */
  int locks;

  /** Changes made so far that another round of a loop could see; see {@link Rounds}. */
  int effects;

  /** Locks taken and not given back. */
  int held;

  /** {@link #operations} when the last round of a loop began. */
  int roundBegan;

  final Rounds.Round round = new Rounds.Round();

  /** It waits in a loop: until another thread changes what it looks at. */
  boolean goesRound;

  /** Such rounds that a replay has shown. */
  int idleRounds;

  /** The last round of its loop left everything as it was, whoever came in between. */
  boolean laps;

  /** What it did and saw since that round ended. */
  long lap;

  /** The highest thread number given out when it ended. */
  int newestAtEnd;

  /** Until when it has slept, and those whom it waited for: virtual time without work, in ns. */
  long due;

  /** It could not go on since its last step: nobody kept it from going on but its own waiting. */
  boolean waited;

  /** How many sealed regions it is in. */
  int seals;

  /** It has not yet taken a step in its sealed region: others may still come before that. */
  boolean sealIsFresh;

  /** It repeats its round, to see whether it goes on for ever. */
  boolean repeats;

  /** True if it stands before a step that it cannot take now. */
  boolean isBlocked() {
    return needs != null && needs.isLocked() || awaits != null && !Joins.isOver(awaits);
  }
}
