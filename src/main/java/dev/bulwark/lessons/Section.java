package dev.bulwark.lessons;

import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a lesson, in their order. */
enum Section {
  SITUATION("Situation"),
  FILES("Files"),
  STEP("Step"),
  PREDICT("Predict"),
  OUTPUT("Output"),
  MEND("Mend"),
  DIAGRAM("Diagram"),
  WHY("Why"),
  READING("Further reading");

  private final String heading;

  Section(String heading) {
    this.heading = heading;
  }

  /** The words of its second-level heading. */
  String heading() {
    return heading;
  }

  /** The section that a heading names; a diagram's also says which kind it draws. */
  static Optional<Section> named(String heading) {
    var word = heading.startsWith(DIAGRAM.heading + ": ") ? DIAGRAM.heading : heading;
    return Stream.of(values()).filter(section -> section.heading.equals(word)).findFirst();
  }
}
