package gilscope.desk.ui;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.TraceHeader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The part of the bar that says how to run: runtime, machine, cores, switch interval, policy, seed.
 * FX thread only.
 */
final class RunSettings extends HBox {
  /** What can be recorded, by name. */
  static final List<String> LEVELS = Stream.of(Level.values()).map(Level::label).toList();

  // In the sheet of settings rather than in the bar.
  static final String ARGUMENTS = "program.arguments";
  static final String WRITING = "program.writes";
  static final String NETWORK = "program.network";
  static final String ENVIRONMENT = "program.environment";
  static final String STEPS = "program.steps";
  static final List<String> NO_YES = List.of("no", "yes");
  static final List<String> WRITES = List.of("nothing", "its own folder");
  static final List<String> MOST_STEPS =
      List.of("no limit", "1 million", "10 million", "100 million", "1000 million");

  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final ChoiceBox<RuntimeKind> runtime = new ChoiceBox<>();
  private final ChoiceBox<MachineKind> machine = new ChoiceBox<>();
  private final ChoiceBox<Integer> cores = new ChoiceBox<>();
  private final ChoiceBox<String> interval = new ChoiceBox<>();
  private final ChoiceBox<String> policy = new ChoiceBox<>();
  private final TextField seed = new TextField();
  private final Settings settings;
  private boolean adopting;

  /**
   * @param changed called after every change by the user
   */
  RunSettings(Settings settings, Runnable changed) {
    super(6);
    this.settings = settings;
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    runtime.getItems().setAll(RuntimeKind.values());
    runtime.setConverter(labels(RuntimeKind::label));
    machine.getItems().setAll(MachineKind.VIRTUAL, MachineKind.LIVE);
    machine.setConverter(labels(MachineKind::label));
    cores.getItems().setAll(1, 2, 4, 8, 16, 32, 64);
    interval.getItems().setAll("5 ms", "1 ms", "100 µs", "10 µs", "1 µs", "50 ms");
    policy.getItems().setAll("fair", "round-robin", "random", "pct:3", "pos");
    seed.setPrefColumnCount(4);
    seed.setMinWidth(56);
    widen(runtime, 132);
    widen(machine, 94);
    widen(cores, 58);
    widen(interval, 84);
    widen(policy, 112);
    restore();
    add(
        "Runtime",
        runtime,
        "What protects objects: the GIL, the GIL of Python 3.9, PEP 703's locks, or nothing");
    add(
        "Machine",
        machine,
        "virtual: virtual cores and time, repeats exactly, can step back. live: real threads and"
            + " the clock");
    add("Cores", cores, "Cores of the virtual machine");
    add(
        "Interval",
        interval,
        "How long a thread waits for the GIL before it asks for it (sys.setswitchinterval)");
    add("Policy", policy, "Who runs next on the virtual machine");
    add("Seed", seed, "Same program and seed: same run");
    for (ChoiceBox<?> box : List.of(runtime, machine, cores, interval, policy)) {
      box.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> edited(changed));
    }
    seed.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                edited(changed);
              }
            });
    seed.setOnAction(_ -> edited(changed));
    enable();
  }

  private static void widen(ChoiceBox<?> box, double width) {
    box.setMinWidth(width);
    box.setPrefWidth(width);
  }

  private static <T> StringConverter<T> labels(java.util.function.Function<T, String> label) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : label.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  private void add(String title, Node control, String help) {
    Tooltip.install(control, new Tooltip(title + ". " + help));
    control.setAccessibleText(title);
    getChildren().add(new Captioned(title, control, control == runtime || control == machine));
  }

  /** Whether what each box sets stands before it; else over it, which is narrower. */
  void placeLabels(boolean beside) {
    for (Node child : getChildren()) {
      if (child instanceof Captioned box) {
        box.place(beside);
      }
    }
  }

  private void restore() {
    runtime.setValue(known(runtime, settings.get("runtime", "gil"), RuntimeKind::label));
    machine.setValue(known(machine, settings.get("machine", "virtual"), MachineKind::label));
    cores.setValue(known(cores, settings.get("cores", "4"), String::valueOf));
    interval.setValue(known(interval, settings.get("interval", "5 ms"), s -> s));
    policy.setValue(known(policy, settings.get("policy", "fair"), s -> s));
    seed.setText(settings.get("seed", "0"));
  }

  private static <T> T known(
      ChoiceBox<T> box, String label, java.util.function.Function<T, String> labels) {
    for (T item : box.getItems()) {
      if (labels.apply(item).equals(label)) {
        return item;
      }
    }
    return box.getItems().get(0);
  }

  private void edited(Runnable changed) {
    if (adopting) {
      return;
    }
    enable();
    settings.put("runtime", runtime.getValue().label());
    settings.put("machine", machine.getValue().label());
    settings.put("cores", String.valueOf(cores.getValue()));
    settings.put("interval", interval.getValue());
    settings.put("policy", policy.getValue());
    settings.put("seed", seed.getText());
    changed.run();
  }

  private void enable() {
    boolean live = machine.getValue() == MachineKind.LIVE;
    cores.setDisable(live);
    policy.setDisable(live);
    interval.setDisable(!runtime.getValue().hasGil());
  }

  /**
   * Shows how a trace was recorded, so that a run of its program is the same run again. The user's
   * own choice comes back at the next start.
   */
  void show(TraceHeader header) {
    adopting = true;
    choose(runtime, header.runtime(), RuntimeKind::label);
    choose(machine, header.machine(), MachineKind::label);
    if (header.cores() > 0) {
      offer(cores, header.cores());
    }
    if (header.switchIntervalNs() >= 1_000) {
      offer(interval, interval(header.switchIntervalNs()));
    }
    if (!header.policy().isEmpty()) {
      offer(policy, header.policy());
    }
    seed.setText(String.valueOf(header.seed()));
    adopting = false;
    enable();
  }

  /** Other tools' traces name what is not here. */
  private static <T> void choose(
      ChoiceBox<T> box, String label, java.util.function.Function<T, String> labels) {
    box.getItems().stream()
        .filter(item -> labels.apply(item).equals(label))
        .findFirst()
        .ifPresent(box::setValue);
  }

  private static <T> void offer(ChoiceBox<T> box, T value) {
    if (!box.getItems().contains(value)) {
      box.getItems().add(value);
    }
    box.setValue(value);
  }

  private static String interval(long ns) {
    return ns % 1_000_000 == 0 ? ns / 1_000_000 + " ms" : ns / 1_000 + " µs";
  }

  /** Shows other settings, as a test or a command wants them. */
  void choose(RuntimeKind newRuntime, MachineKind newMachine) {
    runtime.setValue(newRuntime);
    machine.setValue(newMachine);
  }

  /**
   * The settings on a program.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  RunSpec apply(RunSpec spec) {
    long number;
    try {
      number = Long.parseLong(seed.getText().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The seed must be a whole number, not '" + seed.getText() + "'.", e);
    }
    return spec.withRuntime(runtime.getValue())
        .withMachine(machine.getValue())
        .withCores(cores.getValue())
        .withSwitchIntervalMicros(micros(interval.getValue()))
        .withPolicy(policy.getValue())
        .withSeed(number)
        .withArgs(arguments())
        .withPermissions(permissions(spec.folder()))
        .withLimits(limits())
        .withLevel(machine.getValue() == MachineKind.VIRTUAL ? level() : Level.STATES);
  }

  private List<String> arguments() {
    return ARGUMENT
        .matcher(settings.get(ARGUMENTS, ""))
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .toList();
  }

  private RunSpec.Permissions permissions(@Nullable Path folder) {
    boolean writes = folder != null && settings.get(WRITING, "").equals(WRITES.get(1));
    return new RunSpec.Permissions(
        List.of(),
        writes ? List.of(folder) : List.of(),
        settings.get(NETWORK, "no").equals("yes"),
        settings.get(ENVIRONMENT, "no").equals("yes"));
  }

  private RunSpec.Limits limits() {
    String most = settings.get(STEPS, MOST_STEPS.get(0));
    int space = most.indexOf(' ');
    boolean limited = MOST_STEPS.indexOf(most) > 0;
    return new RunSpec.Limits(
        0,
        limited ? Long.parseLong(most.substring(0, space)) * 1_000_000 : 0,
        0,
        RunSpec.Limits.NONE.threads());
  }

  private Level level() {
    for (Level each : Level.values()) {
      if (each.label().equals(settings.get("level", ""))) {
        return each;
      }
    }
    return Level.LINES;
  }

  private static long micros(String text) {
    long n = Long.parseLong(text.substring(0, text.indexOf(' ')));
    return text.endsWith("µs") ? n : n * 1000;
  }
}
