package dev.bulwark.rules;

import java.util.List;

/** The rules about what files say of each other. */
final class SetRules {
  static final List<Rule> ALL =
      List.of(
          new PortNobodyListensOn(),
          new RootRefused(),
          new BackendPortMissing(),
          new BuildFileMissing(),
          new HomeOfRoot(),
          new PeerElsewhere());

  private SetRules() {}
}
