package gilscope.desk.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How the window looks and moves, as the user has chosen; remembered. FX thread only. */
final class Looks {
  private static final String SMOOTH = "smooth";
  private static final String REDUCED = "reduced";

  /** When the welcome page opens by itself: the first start, or each. */
  static final List<String> WELCOMES = List.of("first start", "every start");

  private final Theme theme;
  private final Settings settings;
  private final ActionList actions;
  private final TimelinePane timeline;
  private final Consumer<String> say;

  Looks(
      Theme theme,
      Settings settings,
      ActionList actions,
      TimelinePane timeline,
      Consumer<String> say) {
    this.theme = theme;
    this.settings = settings;
    this.actions = actions;
    this.timeline = timeline;
    this.say = say;
    theme.useFontSize(fontSize());
    timeline.moves().setSmooth(motion().equals(SMOOTH));
  }

  private String fontSize() {
    return settings.get("font", "13");
  }

  private String motion() {
    return settings.get("motion", SMOOTH);
  }

  /**
   * All that can be chosen.
   *
   * @param recording called when something else is to be recorded from now on
   */
  List<Preferences.Choice> choices(Runnable recording) {
    return List.of(
        new Preferences.Choice(
            "Look",
            "Theme",
            "Light or dark",
            List.of("light", "dark"),
            () -> theme.palette().isDark() ? "dark" : "light",
            v -> useTheme(v.equals("dark"))),
        new Preferences.Choice(
            "Look",
            "Palette",
            "Colours of the states",
            Theme.PALETTES,
            () -> theme.palette().name(),
            this::usePalette),
        new Preferences.Choice(
            "Look",
            "Text size",
            "Of the whole window",
            List.of("11", "12", "13", "14", "16", "18", "21", "24"),
            this::fontSize,
            v -> {
              settings.put("font", v);
              theme.useFontSize(v);
            }),
        new Preferences.Choice(
            "Look",
            "Motion",
            "Whether the timeline glides to where it is sent, or is there at once",
            List.of(SMOOTH, REDUCED),
            this::motion,
            v -> {
              settings.put("motion", v);
              timeline.moves().setSmooth(v.equals(SMOOTH));
            }),
        new Preferences.Choice(
            "Keys",
            "Key map",
            "The shortcuts of the tool you come from",
            Stream.of(KeyMap.values()).map(KeyMap::label).toList(),
            () -> actions.keyMap().label(),
            this::useKeys),
        new Preferences.Choice(
            "Recording",
            "Level",
            "What the virtual machine records: instructions make the deepest zoom complete",
            RunSettings.LEVELS,
            () -> settings.get("level", RunSettings.LEVELS.get(1)),
            v -> {
              settings.put("level", v);
              recording.run();
            }),
        new Preferences.Choice(
            "Program",
            "Arguments",
            "What sys.argv holds after the program's name; quote what has blanks",
            List.of(),
            () -> settings.get(RunSettings.ARGUMENTS, ""),
            remembering(RunSettings.ARGUMENTS, recording)),
        new Preferences.Choice(
            "Program",
            "May write",
            "Files the program may write besides its private /tmp",
            RunSettings.WRITES,
            () -> settings.get(RunSettings.WRITING, RunSettings.WRITES.get(0)),
            remembering(RunSettings.WRITING, recording)),
        new Preferences.Choice(
            "Program",
            "Network",
            "Whether the program may open connections",
            RunSettings.NO_YES,
            () -> settings.get(RunSettings.NETWORK, "no"),
            remembering(RunSettings.NETWORK, recording)),
        new Preferences.Choice(
            "Program",
            "Environment",
            "Whether the program sees the environment's variables",
            RunSettings.NO_YES,
            () -> settings.get(RunSettings.ENVIRONMENT, "no"),
            remembering(RunSettings.ENVIRONMENT, recording)),
        new Preferences.Choice(
            "Program",
            "Stop after",
            "Instructions of all threads after which a run is ended",
            RunSettings.MOST_STEPS,
            () -> settings.get(RunSettings.STEPS, RunSettings.MOST_STEPS.get(0)),
            remembering(RunSettings.STEPS, recording)),
        new Preferences.Choice(
            "Start",
            "Welcome page",
            "When the page with the samples opens by itself",
            WELCOMES,
            () -> settings.get("welcome", WELCOMES.get(0)),
            v -> settings.put("welcome", v)));
  }

  private Consumer<String> remembering(String key, Runnable then) {
    return v -> {
      settings.put(key, v);
      then.run();
    };
  }

  void useKeys(String name) {
    KeyMap map = KeyMap.named(name);
    settings.put("keys", map.label());
    actions.use(map);
  }

  void useTheme(boolean dark) {
    theme.use(theme.palette().name(), dark);
    settings.put("theme", dark ? "dark" : "light");
  }

  /** Chooses {@code default}, {@code colour-blind} or {@code high-contrast}. */
  void usePalette(String name) {
    theme.use(name, theme.palette().isDark());
    settings.put("palette", name);
  }

  void switchTheme() {
    useTheme(!theme.palette().isDark());
  }

  void nextPalette() {
    int i = Theme.PALETTES.indexOf(theme.palette().name());
    usePalette(Theme.PALETTES.get((i + 1) % Theme.PALETTES.size()));
    say.accept("Palette: " + theme.palette().name());
  }
}
