package gilscope.lang.interp;

/** Who is told which code is executed often: the compiler. Called by the threads that run it. */
public interface HotCode {
  /**
   * How many calls, resumptions and jumps backwards of one thread lie between two of which it is
   * told; 0 for all.
   */
  int interval();

  /**
   * {@code f}, innermost, whose state is stored, is about to go on at {@link Frame#next()}: a call,
   * a resumption or a loop. May give {@link PyCode#install} compiled code, now or later.
   */
  void hot(InterpThread t, Frame f);
}
