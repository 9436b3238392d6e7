package gilscope.bench;

import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lines parsed per second of CPU time, warm. Not a test: {@code ParseBench FOLDER [ROUNDS]} parses
 * every Python file below the folder in each round.
 */
public final class ParseBench {
  private ParseBench() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 6;
    List<SourceText> sources = new ArrayList<>();
    long lines = 0;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path p : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        if (SourceText.decode(p.toString(), Files.readAllBytes(p))
            instanceof ParseResult.Ok<SourceText> source) {
          sources.add(source.value());
          lines += source.value().lineCount();
        }
      }
    }
    for (int i = 0; i < rounds; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int parsed = 0;
      for (SourceText s : sources) {
        parsed += Parser.parseModule(s) instanceof ParseResult.Ok<Mod.Module> ? 1 : 0;
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d of %d files, %d lines, %.2f s CPU, %.0f lines/s%n",
          parsed,
          sources.size(),
          lines,
          seconds,
          lines / seconds);
    }
  }
}
