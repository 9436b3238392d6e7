package gilscope.core.session;

/** What a session can be asked to do; {@link SessionState#refusal} tells when it cannot. */
public enum Command {
  RUN,
  PAUSE,
  STOP,
  STEP,
  STEP_BACK,
  SEEK,
  RUN_TO_CURSOR
}
