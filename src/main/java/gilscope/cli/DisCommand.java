package gilscope.cli;

import gilscope.lang.bytecode.Disassembler;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gilscope dis FILE}. */
@Command(
    name = "dis",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = "Prints a program's bytecode, as 'python3.14 -m dis FILE' does.")
final class DisCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "1", paramLabel = "FILE", description = "A Python program.")
  private String file = "";

  DisCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return switch (SourceProgram.compile(file, InputFile.read(file))) {
      case SourceProgram.Result.Wrong wrong -> {
        streams.err().print(SyntaxErrorText.of(wrong.error()));
        yield 1;
      }
      case SourceProgram.Result.Compiled compiled -> {
        streams.out().print(Disassembler.disassemble(compiled.code()));
        yield 0;
      }
    };
  }
}
