package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.ExcTypes;
import java.util.List;

/** Calls of {@code os} that would leave the room: they are there, and say no. */
final class ClosedCalls {
  private static final List<String> NAMES =
      List.of(
          "fork",
          "forkpty",
          "execv",
          "execve",
          "posix_spawn",
          "posix_spawnp",
          "system",
          "killpg",
          "setuid",
          "setgid",
          "setsid",
          "chroot",
          "openpty",
          "mkfifo",
          "mknod");

  private ClosedCalls() {}

  static void fill(ModuleBuilder m) {
    for (String name : NAMES) {
      m.functionRaw(
          name,
          (t, self, args, kw) -> {
            throw FileStreams.osError(
                t,
                ExcTypes.PERMISSION_ERROR,
                1,
                "Operation not permitted: a program under study makes no processes");
          });
    }
  }
}
