package gilscope.lang.interp;

import gilscope.lang.objects.BiasedCount;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.WeakLink;
import java.util.List;

/**
 * The end of objects: finalisers, weak references, and what only the object held. Used by the
 * thread that gives up the last reference.
 */
final class Deallocation {
  private final Lifetimes lifetimes;
  private final Stacks stacks;

  private static final PyObject[] NOTHING = {};

  private static final long DOUBTS = 20_000_000;

  /** Objects that may still be looked at to make sure that nobody holds what is about to end. */
  private long doubts = DOUBTS;

  private int missed;

  Deallocation(Lifetimes lifetimes, Stacks stacks) {
    this.lifetimes = lifetimes;
    this.stacks = stacks;
  }

  /** As at the start. */
  void restart() {
    doubts = DOUBTS;
    missed = 0;
  }

  /**
   * Gives up what {@code t} has in its hands, ends what nobody holds then, and gives up what only
   * that held: depth first, in CPython's order.
   */
  void giveUpWaiting(InterpThread t) {
    int before = t.givingUp.size();
    // Taken out first: a finaliser's own instructions must not end those that come after it.
    while (!t.waiting.isEmpty()) {
      t.givingUp.add(t.waiting.removeLast());
    }
    giveUpDownTo(t, before);
  }

  /** Ends {@code r}, the next that {@code t} gives up, which nobody holds any more. */
  void end(InterpThread t, ObjectRecord r) {
    int before = t.givingUp.size() - 1;
    givenUp(t, r, true);
    giveUpDownTo(t, before);
  }

  private void giveUpDownTo(InterpThread t, int size) {
    while (t.givingUp.size() > size) {
      ObjectRecord r = t.givingUp.getLast();
      boolean last =
          !r.dead
              && !lifetimes.isOneOfMany(t, r)
              && !stacks.parkAt(t, t, r)
              && lifetimes.giveUp(t, r);
      givenUp(t, r, last);
    }
  }

  /**
   * The reference to {@code r} is given up.
   *
   * @param last it was the last one: the object ends, and what it held is given up next
   */
  private void givenUp(InterpThread t, ObjectRecord r, boolean last) {
    PyObject[] held = last && finish(t, r) ? lifetimes.forget(r) : NOTHING;
    t.givingUp.removeLast();
    for (int i = held.length - 1; i >= 0; i--) {
      ObjectRecord each = held[i].recordOrNull();
      if (each != null && lifetimes.owns(each)) {
        t.givingUp.add(each);
      }
    }
  }

  /**
   * Finalises an object that nobody has and clears its weak references.
   *
   * @return false if the finaliser has brought it back
   */
  private boolean finish(InterpThread t, ObjectRecord r) {
    PyObject o = r.object();
    boolean finaliser = !r.finalized && o.hasFinalizer();
    if ((finaliser || o.hasWeakrefs()) && isBroughtBack(t, r, finaliser)) {
      return false;
    }
    clearWeakrefs(t, o);
    o.vanished();
    if (o.header().serialIfGiven(t.interpreter()) != 0) {
      t.gate().identities(t);
    }
    t.interpreter().ended(o);
    return true;
  }

  /** {@code PyObject_CallFinalizerFromDealloc}. */
  private boolean isBroughtBack(InterpThread t, ObjectRecord r, boolean finaliser) {
    BiasedCount.resurrect(r, lifetimes.number(t));
    if (!isHeldAfterAll(r) && finaliser) {
      callFinaliser(t, r);
      if (stacks.parkAt(t, t, r)) {
        return true; // the reference goes to that frame
      }
      lifetimes.lookAround(t, r);
    }
    return BiasedCount.livesOn(r, lifetimes.number(t));
  }

  /**
   * Looks for a holder that has not told: before the end of an object can be seen, and as long as
   * the looking does not get dear.
   */
  private boolean isHeldAfterAll(ObjectRecord r) {
    if (!r.escaped || !mayDoubt()) {
      return false;
    }
    lifetimes.syncAll();
    if (r.count() > 1 || lifetimes.heldByAny(r)) {
      missed++;
      return true;
    }
    return false;
  }

  /**
   * Looking for a holder costs a walk over everything recorded, so there is so much of it in a run
   * and no more; afterwards a count of zero is believed.
   */
  boolean mayDoubt() {
    if (doubts < lifetimes.tracked()) {
      return false;
    }
    doubts -= lifetimes.tracked();
    return true;
  }

  /**
   * Objects that had no counted reference although another object held them: always 0, one hopes.
   */
  int missed() {
    return missed;
  }

  /** Runs the finaliser, once in the object's life; what it raises is reported. */
  void finalise(InterpThread t, ObjectRecord r) {
    BiasedCount.increment(r, lifetimes.number(t));
    callFinaliser(t, r);
    lifetimes.inHand(r, lifetimes.number(t));
  }

  private void callFinaliser(InterpThread t, ObjectRecord r) {
    r.finalized = true;
    List<PyObject> passed = t.javaCall.passed;
    int before = passed.size();
    Frame running = t.between && t.frame != null && t.frame.pc > 0 ? t.frame : null;
    if (running != null) {
      running.pc--; // what let go of the object is the instruction before
    }
    try {
      r.object().runFinalizer(t);
    } catch (PyRaise e) {
      t.interpreter().unraisable(t, e.value(), r.object().finalizerText(t));
    } finally {
      if (running != null) {
        running.pc++;
      }
      truncate(passed, before);
    }
  }

  /** Clears all weak references to an object, then runs their callbacks, the newest first. */
  void clearWeakrefs(InterpThread t, PyObject o) {
    var header = o.headerOrNull();
    if (header == null) {
      return;
    }
    List<WeakLink> links = header.takeWeakrefs();
    for (WeakLink each : links) {
      each.clear();
    }
    List<PyObject> passed = t.javaCall.passed;
    int before = passed.size();
    for (int i = links.size() - 1; i >= 0; i--) {
      links.get(i).notifyEnd(t);
    }
    truncate(passed, before);
  }

  /** What went to a finaliser is not held by a native function of the program. */
  private static void truncate(List<PyObject> passed, int size) {
    while (passed.size() > size) {
      passed.removeLast();
    }
  }
}
