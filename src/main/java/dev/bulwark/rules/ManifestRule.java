package dev.bulwark.rules;

/** A rule about manifests alone. */
abstract class ManifestRule extends DescribedRule {
  ManifestRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
  }
}
