package gilscope.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code run -m MODULE ARG…}: a module of the library or of the current folder as the program, as
 * {@code python -m} runs it. Stateless.
 *
 * <p><b>How.</b> The program is two lines that hand the module to {@code runpy}, as CPython's own
 * {@code main} does; it lies in the current folder, which therefore is {@code sys.path[0]}.
 */
final class ModuleProgram {
  static final String OPTION = "-m";

  private ModuleProgram() {}

  /** Where it is said to lie; the name is the one that {@code sys.argv[0]} has in CPython. */
  static final String FILE = OPTION;

  /**
   * @throws UserError if it is no name of a module
   */
  static byte[] source(String module) {
    for (String part : module.split("\\.", -1)) {
      if (part.isEmpty() || !part.codePoints().allMatch(Character::isUnicodeIdentifierPart)) {
        throw new UserError("'" + module + "' is no name of a module; try -m with another one");
      }
    }
    String text = "import runpy\nrunpy._run_module_as_main('" + module + "')\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The command line with a {@code --} behind the module's name: what follows is the module's own.
   */
  static String[] apart(String[] args, CommandSpec run) {
    if (args.length == 0 || !args[0].equals(run.name())) {
      return args;
    }
    for (int i = 1; i < args.length && args[i].startsWith("-"); i++) {
      if (args[i].equals(OPTION)) {
        int end = Math.min(i + 2, args.length);
        List<String> made = new ArrayList<>(Arrays.asList(args).subList(0, end));
        made.add("--");
        made.addAll(Arrays.asList(args).subList(end, args.length));
        return made.toArray(String[]::new);
      }
      OptionSpec option = run.findOption(args[i]);
      if (option != null && option.arity().max() > 0) {
        i++; // its value
      }
    }
    return args;
  }
}
