package gilscope.lang.compiler;

import gilscope.lang.bytecode.Operation;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instructions of one code object in the order in which the code generator emits them. */
final class InstrSequence {
  final List<Instr> instructions = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  /** What stands at ANNOTATIONS_PLACEHOLDER. */
  @Nullable InstrSequence annotations;

  void add(Operation op, int arg, Span loc) {
    instructions.add(new Instr(op, arg, loc));
  }

  void jump(Operation op, Label label, Span loc) {
    Instr instr = new Instr(op, 0, loc);
    instr.label = label;
    instructions.add(instr);
  }

  void place(Label label) {
    label.index = instructions.size();
    labels.add(label);
  }

  void jumpAtStart(Operation op, Label label, Span loc) {
    Instr instr = new Instr(op, 0, loc);
    instr.label = label;
    instructions.addFirst(instr);
    for (Label placed : labels) {
      placed.index++;
    }
  }
}
