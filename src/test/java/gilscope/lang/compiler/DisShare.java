package gilscope.lang.compiler;

import gilscope.lang.bytecode.Disassembler;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which share of code objects disassembles to CPython's text. Run by hand: {@code DisShare FOLDER},
 * where beside each {@code x.py} lies {@code x.dis}, what {@code dis.dis} of CPython 3.14 printed
 * for it. Prints the first difference of each code object that differs.
 */
final class DisShare {
  private int equal;
  private int different;
  private int files;

  public static void main(String[] args) throws IOException {
    DisShare share = new DisShare();
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      for (Path p : all.filter(f -> f.toString().endsWith(".dis")).sorted().toList()) {
        share.compare(p);
      }
    }
    System.out.printf(
        "%d files, %d code objects, %d equal: %.2f %%%n",
        share.files,
        share.equal + share.different,
        share.equal,
        100.0 * share.equal / (share.equal + share.different));
  }

  private void compare(Path expected) throws IOException {
    Path source = Path.of(expected.toString().replaceFirst("dis$", "py"));
    files++;
    List<String> theirs = codeObjects(Files.readString(expected));
    List<String> ours = codeObjects(disassembly(source));
    for (int i = 0; i < theirs.size(); i++) {
      String mine = i < ours.size() ? ours.get(i) : "";
      if (mine.equals(theirs.get(i))) {
        equal++;
      } else {
        different++;
        System.out.println(source + "\n" + firstDifference(theirs.get(i), mine));
      }
    }
  }

  private static String disassembly(Path file) throws IOException {
    try {
      if (SourceText.decode(file.toString(), Files.readAllBytes(file))
              instanceof ParseResult.Ok<SourceText> source
          && Parser.parseModule(source.value()) instanceof ParseResult.Ok<Mod.Module> tree
          && Compiler.compile(tree.value(), source.value())
              instanceof ParseResult.Ok<Compiler.Compiled> done) {
        return Disassembler.disassemble(done.value().code());
      }
    } catch (RuntimeException e) {
      return e.toString();
    }
    return "does not compile";
  }

  /** The parts of a listing, addresses taken out. */
  private static List<String> codeObjects(String listing) {
    List<String> parts = new ArrayList<>();
    for (String part : listing.split("\nDisassembly of ")) {
      parts.add(part.replaceAll(" at 0x[0-9a-f]+", " at 0x").stripTrailing());
    }
    return parts;
  }

  private static String firstDifference(String theirs, String ours) {
    String[] a = theirs.split("\n");
    String[] b = ours.split("\n");
    for (int i = 0; i < a.length; i++) {
      if (i >= b.length || !a[i].equals(b[i])) {
        return "  in " + a[0] + "\n  - " + a[i] + "\n  + " + (i < b.length ? b[i] : "(end)");
      }
    }
    return "  in " + a[0] + "\n  + " + b[a.length];
  }
}
