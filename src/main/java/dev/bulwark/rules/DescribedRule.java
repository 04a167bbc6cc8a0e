package dev.bulwark.rules;

import java.util.List;

/** A rule with what it says of itself, which never changes. */
abstract class DescribedRule implements Rule {
  private final String id;
  private final Severity severity;
  private final String title;
  private final List<String> elsewhere;

  DescribedRule(String id, Severity severity, String title, String... elsewhere) {
    this.id = id;
    this.severity = severity;
    this.title = title;
    this.elsewhere = List.of(elsewhere);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<String> elsewhere() {
    return elsewhere;
  }
}
