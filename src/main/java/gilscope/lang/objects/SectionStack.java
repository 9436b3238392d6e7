package gilscope.lang.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thread's critical sections, innermost last: CPython's {@code tstate->critical_section} (B7 of
 * the fact sheet; {@code Python/critical_section.c}). Owned by that thread.
 *
 * <p>Only the innermost section is sure to hold its mutexes. A thread that detaches opens all of
 * them; when it attaches again only the innermost is locked again, an outer one when it becomes the
 * innermost. So a thread never waits for one section while it holds another, and no two threads can
 * wait for each other.
 */
final class SectionStack {
  /** Its mutexes are locked. */
  private static final byte HELD = 0;

  /** Opened because the thread detached. */
  private static final byte INACTIVE = 1;

  /** The section below holds this mutex already: nothing of its own. */
  private static final byte NESTED = 2;

  /** Its thread is waiting for its mutexes: there is nothing to open. */
  private static final byte PENDING = 3;

  private final ThreadState t;
  private int locked = MutableObject.LOCKED;
  private @Nullable MutableObject[] first = new @Nullable MutableObject[8];
  private @Nullable MutableObject[] second = new @Nullable MutableObject[8];
  private byte[] mode = new byte[8];
  private int count;

  /** The section that {@link #keep} has told of; −1: none. */
  private int kept = -1;

  SectionStack(ThreadState t) {
    this.t = t;
  }

  /** Mutexes that it locks say that it was this thread. Before the first section. */
  void lockAs(int thread) {
    locked = MutableObject.lockedBy(thread);
  }

  void begin(MutableObject o) {
    if (change(o, 0, locked)) {
      push(o, null, HELD);
    } else {
      beginSlowly(o);
    }
  }

  private void beginSlowly(MutableObject o) {
    int top = top();
    if (top >= 0 && mode[top] == HELD && (first[top] == o || second[top] == o)) {
      push(null, null, NESTED);
      return;
    }
    int mine = push(null, null, PENDING);
    t.lockSlowly(o);
    first[mine] = o;
    mode[mine] = HELD;
  }

  /** Both in the order of their serials, which stand for CPython's addresses. */
  void begin(MutableObject a, MutableObject b) {
    if (a == b) {
      begin(a);
      return;
    }
    boolean ordered = t.interp().id(a) < t.interp().id(b);
    MutableObject x = ordered ? a : b;
    MutableObject y = ordered ? b : a;
    boolean gotFirst = change(x, 0, locked);
    if (gotFirst && change(y, 0, locked)) {
      push(x, y, HELD);
      return;
    }
    int mine = push(null, null, PENDING);
    if (!gotFirst) {
      t.lockSlowly(x);
    }
    t.lockSlowly(y);
    first[mine] = x;
    second[mine] = y;
    mode[mine] = HELD;
  }

  private boolean change(MutableObject o, int from, int to) {
    return t.hasRivals() ? o.casMutex(from, to) : o.changeMutex(from, to);
  }

  /** Ends the innermost section; one below it that was opened is locked again. */
  void end() {
    int ended = --count;
    kept = -1;
    byte how = mode[ended];
    if (how == NESTED) {
      return;
    }
    if (how == HELD) {
      unlock(ended);
    }
    first[ended] = null;
    second[ended] = null;
    int top = top();
    if (top >= 0 && mode[top] == INACTIVE) {
      resume(top);
    }
  }

  /** The thread detaches. */
  void suspend() {
    kept = -1;
    for (int i = count - 1; i >= 0; i--) {
      if (mode[i] == INACTIVE) {
        return;
      }
      if (mode[i] == HELD) {
        mode[i] = INACTIVE;
        t.sectionOpened(first[i], second[i]);
        unlock(i);
      }
    }
  }

  /** The thread has attached again. */
  void resume() {
    int top = top();
    if (top >= 0 && mode[top] == INACTIVE) {
      resume(top);
    }
  }

  private void resume(int i) {
    MutableObject x = first[i];
    MutableObject y = second[i];
    mode[i] = PENDING;
    if (x != null && !change(x, 0, locked)) {
      t.lockSlowly(x);
    }
    if (y != null && !change(y, 0, locked)) {
      t.lockSlowly(y);
    }
    mode[i] = HELD;
    t.sectionClosed(x, y);
  }

  /** The innermost section goes on for longer than one step. */
  void keep() {
    int top = top();
    if (top >= 0 && top != kept && mode[top] == HELD) {
      kept = top;
      keep(first[top]);
      keep(second[top]);
    }
  }

  private void keep(@Nullable MutableObject o) {
    if (o != null) {
      t.mutexKept(o);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The innermost section that has mutexes of its own; −1 if there is none. */
  private int top() {
    int i = count - 1;
    while (i >= 0 && mode[i] == NESTED) {
      i--;
    }
    return i;
  }

  private int push(@Nullable MutableObject x, @Nullable MutableObject y, byte how) {
    if (count == mode.length) {
      first = Arrays.copyOf(first, count * 2);
      second = Arrays.copyOf(second, count * 2);
      mode = Arrays.copyOf(mode, count * 2);
    }
    first[count] = x;
    second[count] = y;
    mode[count] = how;
    return count++;
  }

  private void unlock(int i) {
    unlock(second[i]);
    unlock(first[i]);
  }

  private void unlock(@Nullable MutableObject o) {
    if (o != null && !change(o, locked, 0)) {
      t.unlockContended(o);
    }
  }

  /** The objects of the innermost section, for events. */
  @Nullable MutableObject innermostFirst() {
    int top = top();
    return top < 0 ? null : first[top];
  }

  @Nullable MutableObject innermostSecond() {
    int top = top();
    return top < 0 ? null : second[top];
  }
}
