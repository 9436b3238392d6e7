package gilscope.core.runtime;

/**
 * Who steers a run on the virtual machine. Called on the carrier thread; may block it for as long
 * as it likes, which stops the world without changing what happens.
 */
public interface Pilot {
  /** Lets the run go on to its end. */
  Pilot NONE =
      new Pilot() {
        @Override
        public boolean attentive() {
          return false;
        }

        @Override
        public long nextStop() {
          return Long.MAX_VALUE;
        }

        @Override
        public void boundary(Boundary at) {}

        @Override
        public boolean before(Boundary at) {
          return true;
        }
      };

  /** True if {@link #before} is to be called for every instruction. */
  boolean attentive();

  /** A step at which {@link #boundary} wants to be called exactly; earlier ones may be skipped. */
  long nextStop();

  /**
   * No instruction is under way except in blocked threads; the scheduler has not been asked yet.
   */
  void boundary(Boundary at);

  /**
   * {@link Boundary#thread} is about to execute an instruction, at {@link Boundary#line}. Only when
   * attentive.
   *
   * @return false to have the scheduler asked once more before anything is executed
   */
  boolean before(Boundary at);
}
