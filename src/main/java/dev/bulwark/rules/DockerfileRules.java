package dev.bulwark.rules;

import java.util.List;

/** The rules about who runs in an image, where it listens and how it starts. */
final class DockerfileRules {
  static final List<Rule> ALL =
      List.of(
          new NoUser(),
          new EndsAsRoot(),
          new NoAppUid(),
          new UserIsName(),
          new AppUserMadeTwice(),
          new NumberTaken(),
          new AppUidArgument(),
          new AppOwnsItself(),
          new OpenToAll(),
          new FolderOfTheUser(),
          new VolumeOfRoot(),
          new FileOfRoot(),
          new LowPort(),
          new ImagePortsMalformed(),
          new PortsTooEarly(),
          new ImageOnLoopback(),
          new ExposedElsewhere(),
          new CertificateInside(),
          new UrlsBeforePorts(),
          new HealthcheckElsewhere(),
          new ShellFormStart(),
          new ScriptWithoutExec(),
          new NoShellInside(),
          new CmdBehindEntrypoint(),
          new HealthcheckClient(),
          new RootHelper(),
          new OldPrefix(),
          new SignalUnknown(),
          new VolumeOnApp(),
          new ImageProfilerOff(),
          new PercentIsHex());

  private DockerfileRules() {}
}
