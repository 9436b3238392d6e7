package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.lang.interp.Gate;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Something that a thread can own or wait for. Its fields are written by the thread that changes it
 * (its owner, or under the lock of the waiting list) and read by anybody as a snapshot.
 */
class Waitable implements Gate.Resource {
  private static final VarHandle OWNER;
  private static final VarHandle DEPTH;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OWNER = lookup.findVarHandle(Waitable.class, "owner", RtThread.class);
      DEPTH = lookup.findVarHandle(Waitable.class, "depth", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final int id;
  final ResourceKind kind;

  /** As people know it. */
  volatile String name;

  /** A waiter's private lock: never shown, no events. */
  volatile boolean hidden;

  /** Left out of the picture until somebody waits for it. */
  volatile boolean unshown;

  /** The trace knows of its present owner. */
  boolean told;

  /** A name was found for it, or given. */
  boolean named;

  volatile @Nullable RtThread owner;

  /** When its owner took it, as its owner counts: what it took later has more. */
  int takenAs;

  volatile int depth;
  volatile long value;

  /** Written by the owner. */
  long acquisitions;

  /** How often somebody had to wait; a count for people, exact on the virtual machine. */
  long contended;

  /** How often it was acquired, released or waited for; exact on the virtual machine. */
  int events;

  /** Notifications that came when nobody waited; a count for a search. */
  int unheard;

  /** Who was woken last by a notification; −1 if nobody was. */
  int lastWoken = -1;

  /** Virtual time of the last release: who acquires it later cannot have done so before. */
  volatile long freeAt;

  Waitable(int id, ResourceKind kind, String name) {
    this.id = id;
    this.kind = kind;
    this.name = name;
  }

  /** Owned by {@code t} from here on; without a fence, which each lock would pay twice. */
  final void own(@Nullable RtThread t) {
    OWNER.setRelease(this, t);
  }

  /** Held so often by its owner; without a fence too. */
  final void hold(int times) {
    DEPTH.setRelease(this, times);
  }

  @Override
  public final int id() {
    return id;
  }

  @Override
  public String toString() {
    return name;
  }
}
