package gilscope.desk.ui;

/** What the mouse can do in the timeline, for the sheet of keys. */
enum Gesture {
  CLICK("click", "go to that moment"),
  DOUBLE_CLICK("double click", "zoom to the span"),
  POINT("point at something", "a sentence; a lock lights up everywhere"),
  SELECT("drag", "select a range; the report is about it"),
  EDGE("drag a selection's edge", "change the selection"),
  RULER("drag on the ruler", "zoom to the range"),
  PAN("Shift+drag, right drag", "pan"),
  ZOOM("Ctrl+wheel", "zoom at the pointer"),
  SIDEWAYS("Shift+wheel", "pan"),
  SCROLL("wheel", "scroll the lanes"),
  FOLD("click on a group", "fold or unfold it"),
  ARRANGE("right click on a name", "pin, move, hide"),
  MINIMAP("click in the whole run", "show that part"),
  LEGEND("click in the legend", "where the state's time went"),
  PICTURE("drag from the legend", "take the picture along");

  private final String how;
  private final String what;

  Gesture(String how, String what) {
    this.how = how;
    this.what = what;
  }

  /** What the hand does. */
  String how() {
    return how;
  }

  /** What comes of it. */
  String what() {
    return what;
  }
}
