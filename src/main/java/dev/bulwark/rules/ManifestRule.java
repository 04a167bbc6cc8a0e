package dev.bulwark.rules;

import java.util.List;

/** A rule about manifests, with what every rule says of itself. */
abstract class ManifestRule implements Rule {
  private final String id;
  private final Severity severity;
  private final String title;
  private final List<String> elsewhere;

  ManifestRule(String id, Severity severity, String title, String... elsewhere) {
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
