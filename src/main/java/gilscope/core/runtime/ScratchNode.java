package gilscope.core.runtime;

import gilscope.lang.interp.ProgramFiles;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file, a folder or a symbolic link of {@link ScratchFiles}; hard links share one. Guarded by the
 * lock of those. Modes are {@code st_mode}'s, times nanoseconds since 1970.
 */
final class ScratchNode {
  private static final int PERMISSIONS = 07777;

  private final long number;
  private final @Nullable String target;
  private byte @Nullable [] content;
  private int mode;
  private int names = 1;
  private long accessedNs;
  private long modifiedNs;
  private long changedNs;

  /**
   * @param content of a file; without it and without a target it is a folder
   * @param target of a symbolic link
   */
  ScratchNode(long number, long nowNs, byte @Nullable [] content, @Nullable String target) {
    this.number = number;
    this.content = content;
    this.target = target;
    this.mode = target != null ? 0120777 : content != null ? 0100644 : 0040755;
    this.accessedNs = nowNs;
    this.modifiedNs = nowNs;
    this.changedNs = nowNs;
  }

  @Nullable String target() {
    return target;
  }

  byte @Nullable [] content() {
    return content;
  }

  boolean folder() {
    return content == null && target == null;
  }

  /** Bytes that its content takes. */
  long size() {
    return content == null ? 0 : content.length;
  }

  void replace(byte[] now, long nowNs) {
    content = now;
    modifiedNs = nowNs;
    changedNs = nowNs;
  }

  /** Counts the names it has; how many those are now. */
  int named(int more, long nowNs) {
    names += more;
    changedNs = nowNs;
    return names;
  }

  /** Sets what is not negative. */
  void change(int newMode, long newAccessedNs, long newModifiedNs, long nowNs) {
    mode = newMode < 0 ? mode : mode & ~PERMISSIONS | newMode & PERMISSIONS;
    accessedNs = newAccessedNs < 0 ? accessedNs : newAccessedNs;
    modifiedNs = newModifiedNs < 0 ? modifiedNs : newModifiedNs;
    changedNs = nowNs;
  }

  ProgramFiles.Facts facts(int folders) {
    long shown =
        target != null ? target.getBytes(StandardCharsets.UTF_8).length : folder() ? 4096 : size();
    return new ProgramFiles.Facts(
        folder(),
        content != null,
        shown,
        modifiedNs,
        mode,
        folder() ? 2 + folders : names,
        number,
        accessedNs,
        changedNs);
  }
}
