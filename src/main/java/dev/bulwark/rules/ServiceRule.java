package dev.bulwark.rules;

/** A rule about .NET services in pods and in Compose: it is asked only about files with one. */
abstract class ServiceRule extends ManifestRule {
  ServiceRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
  }
}
