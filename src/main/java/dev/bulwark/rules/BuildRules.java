package dev.bulwark.rules;

import java.util.List;

/** The rules about base images, building and .NET itself. */
final class BuildRules {
  static final List<Rule> ALL =
      List.of(
          new UntaggedBase(),
          new SdkShipped(),
          new SourceShipped(),
          new SecretWritten(),
          new RestoreMissesFile(),
          new DebugPublished(),
          new AddForCopy(),
          new InstallLeftovers(),
          new UnknownBase(),
          new ContextUnguarded(),
          new DebuggerShipped(),
          new StartedTwice(),
          new RemoteAdd(),
          new PlatformPinned(),
          new FeedPassword(),
          new ReleaseEnded(),
          new FrameworkMismatch(),
          new SdkPinMismatch(),
          new SdkOlderThanRuntime(),
          new FrozenRepository(),
          new PackagesBehind(),
          new TagNotServed(),
          new NoReleaseNamed(),
          new OutOfReach(),
          new UnreleasedBuild(),
          new FrameworkFolder(),
          new AskedFlavor(),
          new PackageGone(),
          new DrawingLibrary());

  private BuildRules() {}
}
