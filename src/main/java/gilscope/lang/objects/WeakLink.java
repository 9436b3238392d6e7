package gilscope.lang.objects;

/** A weak reference as the object it refers to sees it. */
public interface WeakLink {
  /** The object is ending: the reference answers None from now on. */
  void clear();

  boolean hasCallback();

  /** All references to the object are cleared: runs the callback, if there is one. */
  void notifyEnd(ThreadState t);
}
