package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.Arrays;

/**
 * Reads a trace once from the beginning and knows at each row who waits for what and who owns what.
 * One owner at a time.
 */
final class WaitSweep {
  /** Hears of what changes; the sweep is up to date then. */
  interface Listener {
    /** The thread has just begun to wait for a resource. */
    default void waits(WaitSweep now, int thread, int resource) {}

    /** The thread has just become the owner of a resource. */
    default void acquires(WaitSweep now, int thread, int resource) {}

    /** The owner has just let go of a resource. */
    default void releases(WaitSweep now, int thread, int resource) {}
  }

  private final TraceView view;
  private final Listener listener;
  private TraceCursor cursor;
  private int[] awaited = new int[16];
  private int[] awaitedOwner = new int[16];
  private int[] waitsAt = new int[16];
  private int[] owners = new int[16];
  private int[] ownedAt = new int[16];
  private long[] ownedSince = new long[16];

  WaitSweep(TraceView view, Listener listener) {
    this.view = view;
    this.listener = listener;
    this.cursor = view.trace().store().cursor();
    Arrays.fill(awaited, -1);
    Arrays.fill(awaitedOwner, -1);
    Arrays.fill(owners, -1);
  }

  /** Reads all rows that the view knows, up to a time. */
  void run(long to) {
    cursor = view.trace().store().cursor();
    long rows = view.rows();
    while (cursor.row() + 1 < rows && cursor.next()) {
      if (cursor.time() > to) {
        continue; // clocks of threads differ a little
      }
      EventKind kind = EventKind.of(cursor.kindCode());
      if (kind == EventKind.STATE_CHANGED) {
        stateChanged();
      } else if (kind == EventKind.ACQUIRED) {
        if (cursor.b() <= 1) {
          acquired(EventCodec.low(cursor.a()));
        }
      } else if (kind == EventKind.MUTEX_CONTENDED) {
        found(cursor.a(), cursor.b());
      } else if (kind == EventKind.GIL_ACQUIRED) {
        acquired(cursor.a());
      } else if (kind == EventKind.RELEASED) {
        if (cursor.b() == 0) {
          released(cursor.a());
        }
      } else if (kind == EventKind.GIL_RELEASED) {
        released(EventCodec.low(cursor.a()));
      }
    }
  }

  private void stateChanged() {
    int thread = cursor.thread();
    if (thread < 0) {
      return;
    }
    growThreads(thread);
    ThreadState state = ThreadState.of(EventCodec.high(cursor.b()));
    int resource = Waits.isWait(state) ? cursor.a() : -1;
    awaited[thread] = resource;
    awaitedOwner[thread] = EventCodec.low(cursor.b());
    waitsAt[thread] = cursor.c();
    if (resource >= 0) {
      growResources(resource);
      listener.waits(this, thread, resource);
    }
  }

  private void acquired(int resource) {
    ResourceTrack track = view.findResource(resource);
    if (track == null || !track.kind().isOwned() || cursor.thread() < 0) {
      return;
    }
    growResources(resource);
    int thread = cursor.thread();
    if (awaited(thread) == resource) {
      awaited[thread] = -1; // its change of state comes a row later
    }
    owners[resource] = thread;
    ownedAt[resource] = cursor.c();
    ownedSince[resource] = cursor.time();
    listener.acquires(this, cursor.thread(), resource);
  }

  /** Somebody found it with that owner, of whom nothing was told. */
  private void found(int resource, int owner) {
    if (resource < 0 || owner < 0) {
      return;
    }
    growResources(resource);
    if (owners[resource] < 0) {
      if (awaited(owner) == resource) {
        awaited[owner] = -1; // it has been handed it and has not said so yet
      }
      owners[resource] = owner;
      ownedAt[resource] = -1;
      ownedSince[resource] = cursor.time();
    }
  }

  private void released(int resource) {
    if (resource < 0) {
      return;
    }
    growResources(resource);
    int owner = owners[resource];
    owners[resource] = -1;
    if (owner >= 0) {
      listener.releases(this, owner, resource);
    }
  }

  private void growThreads(int thread) {
    if (thread >= awaited.length) {
      int before = awaited.length;
      int size = Math.max(thread + 1, before * 2);
      awaited = Arrays.copyOf(awaited, size);
      awaitedOwner = Arrays.copyOf(awaitedOwner, size);
      waitsAt = Arrays.copyOf(waitsAt, size);
      Arrays.fill(awaited, before, size, -1);
      Arrays.fill(awaitedOwner, before, size, -1);
    }
  }

  private void growResources(int resource) {
    if (resource >= owners.length) {
      int before = owners.length;
      int size = Math.max(resource + 1, before * 2);
      owners = Arrays.copyOf(owners, size);
      ownedAt = Arrays.copyOf(ownedAt, size);
      ownedSince = Arrays.copyOf(ownedSince, size);
      Arrays.fill(owners, before, size, -1);
    }
  }

  /** The row of this moment. */
  long row() {
    return cursor.row();
  }

  /** Its time, ns. */
  long time() {
    return cursor.time();
  }

  /** The packed position of its event. */
  int at() {
    return cursor.c();
  }

  /** What a thread waits for, −1: nothing. */
  int awaited(int thread) {
    return thread >= 0 && thread < awaited.length ? awaited[thread] : -1;
  }

  /** Where a thread waits. */
  int waitsAt(int thread) {
    return waitsAt[thread];
  }

  /** Who owns a resource, −1: nobody. */
  int owner(int resource) {
    return resource >= 0 && resource < owners.length ? owners[resource] : -1;
  }

  /** Where the owner acquired it. */
  int ownedAt(int resource) {
    return ownedAt[resource];
  }

  /** When the owner acquired it, ns. */
  long ownedSince(int resource) {
    return ownedSince[resource];
  }

  /** Whom a thread waits for, −1: nobody in particular, or it does not wait. */
  int waitsFor(int thread) {
    int resource = awaited(thread);
    if (resource < 0) {
      return -1;
    }
    ResourceTrack track = view.findResource(resource);
    return track != null && track.kind().isOwned() ? owner(resource) : awaitedOwner[thread];
  }
}
