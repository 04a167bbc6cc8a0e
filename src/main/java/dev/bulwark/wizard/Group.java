package dev.bulwark.wizard;

/** The pages of the conversation, in their order. */
public enum Group {
  SERVICE("service", "Service"),
  PLATFORM("platform", "Platform"),
  NETWORK("network", "Network"),
  RUNTIME("runtime", "Runtime"),
  RESOURCES("resources", "Resources"),
  AVAILABILITY("availability", "Availability"),
  OUTPUT("output", "Output");

  private final String id;
  private final String title;

  Group(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The word in answers and anchors. */
  public String id() {
    return id;
  }

  /** The heading for people. */
  public String title() {
    return title;
  }
}
