package gilscope.core.runtime;

import java.util.concurrent.atomic.AtomicLong;

/** Counters of what has happened in a run, for "to the next …". Thread-safe. */
final class Progress {
  /** The GIL went to another thread. */
  final AtomicLong gilSwitches = new AtomicLong();

  /** A lock was acquired, released, or a thread began to wait for one. */
  final AtomicLong lockEvents = new AtomicLong();

  /** Something was written to one of the program's streams. */
  final AtomicLong outputs = new AtomicLong();

  /** An exception was raised or left a thread. */
  final AtomicLong exceptions = new AtomicLong();
}
