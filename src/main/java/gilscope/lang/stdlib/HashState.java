package gilscope.lang.stdlib;

/** A hash sum that is being fed. Not thread-safe. */
interface HashState {
  void update(byte[] data);

  /** The sum of what was fed, which goes on being fed afterwards. */
  byte[] sum(int length);

  HashState copy();
}
