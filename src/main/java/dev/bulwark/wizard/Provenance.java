package dev.bulwark.wizard;

import dev.bulwark.project.Origin;

/** Who gave an answer. A later one in this list overrules an earlier one. */
public sealed interface Provenance {

  /** How much the answer weighs against another to the same question; more wins. */
  default int authority() {
    return switch (this) {
      case Default ignored -> 0;
      case Detected ignored -> 1;
      case InFile ignored -> 2;
      case Flag ignored -> 3;
      case Person ignored -> 4;
    };
  }

  /** A phrase for people, such as {@code from Orders.csproj:7}. */
  String phrase();

  /**
   * Nobody said anything: the level's own choice.
   *
   * @param reason a phrase such as {@code default} or {@code strict level}
   */
  record Default(String reason) implements Provenance {
    @Override
    public String phrase() {
      return reason;
    }
  }

  /** Read from the repository. */
  record Detected(Origin origin) implements Provenance {
    @Override
    public String phrase() {
      return "from " + origin;
    }
  }

  /** Read from an answers file. */
  record InFile(Origin origin) implements Provenance {
    @Override
    public String phrase() {
      return "from " + origin;
    }
  }

  /** Given on the command line. */
  record Flag() implements Provenance {
    @Override
    public String phrase() {
      return "from the command line";
    }
  }

  /** Given in the conversation. */
  record Person() implements Provenance {
    @Override
    public String phrase() {
      return "yours";
    }
  }
}
