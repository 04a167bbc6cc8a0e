package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.PLATFORM;

import dev.bulwark.catalog.BaseImage;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.Os;
import dev.bulwark.project.Found;
import dev.bulwark.project.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the image is built with and on. */
final class PlatformQuestions {
  /**
   * Images for a non-root user named app, with its number in APP_UID, start here
   * (dotnet/dotnet-docker, 8.0).
   */
  private static final int FIRST_NON_ROOT = 8;

  private PlatformQuestions() {}

  static Stream<Question> all() {
    return Stream.of(
            dotnet(),
            os(),
            distro(),
            publish(),
            runtimeImage(),
            globalization(),
            timeZones(),
            flavor(),
            arch())
        .map(Ask::question);
  }

  private static Ask dotnet() {
    return new Ask(
            "dotnet", PLATFORM, ".NET version", "The release line of the images.", new Kind.OneOf())
        .propose(PlatformQuestions::proposedVersion)
        .choices(PlatformQuestions::versions)
        .check(PlatformQuestions::versionProblem);
  }

  private static Optional<Answer> proposedVersion(Situation situation) {
    if (situation.service().isPresent()) {
      return targets(situation).stream()
          .max((one, other) -> one.value().compareTo(other.value()))
          .map(found -> Ask.detected(found.value().toString(), found));
    }
    return situation.catalog().releases().stream()
        .filter(release -> release.support().equals("LTS"))
        .reduce((earlier, later) -> later)
        .map(release -> Ask.standard(release.version().toString()));
  }

  private static List<Found<DotnetVersion>> targets(Situation situation) {
    return situation.service().map(Service::targets).orElse(List.of());
  }

  private static List<Choice> versions(Situation situation) {
    var choices = new ArrayList<Choice>();
    for (var release : situation.catalog().releases()) {
      choices.add(
          Choice.of(
                  release.version().toString(),
                  release.support() + ", supported until " + release.supportEnds())
              .unless(
                  !release.version().atLeast(FIRST_NON_ROOT),
                  targeted(situation, release.version())
                      + "its images have no non-root user and support ended on "
                      + release.supportEnds()
                      + "; raise TargetFramework to net8.0 or later first"));
    }
    unknownTarget(situation).ifPresent(choices::add);
    return choices.reversed();
  }

  /** The place that asks for a release, before what is wrong with it. */
  private static String targeted(Situation situation, DotnetVersion version) {
    return targets(situation).stream()
        .filter(target -> target.value().equals(version))
        .findFirst()
        .map(target -> target.origin() + " targets it, but ")
        .orElse("");
  }

  /** The newest target when it is a release without known images. */
  private static Optional<Choice> unknownTarget(Situation situation) {
    return targets(situation).stream()
        .max((one, other) -> one.value().compareTo(other.value()))
        .filter(target -> situation.catalog().release(target.value()).isEmpty())
        .map(target ->
            Choice.of(target.value().toString(), "no known image")
                .unless(
                    true,
                    target.origin()
                        + " targets it, but no image of it was known on "
                        + situation.catalog().asOf()
                        + "; change TargetFramework to one of the offered releases"));
  }

  private static Optional<String> versionProblem(Situation situation, String value) {
    var targets = targets(situation);
    if (value.isEmpty()) {
      return Optional.of(
          "the project's target framework is not certain; name it with --set dotnet=10.0");
    }
    var version = DotnetVersion.parse(value);
    if (targets.isEmpty()
        || version.isEmpty()
        || targets.stream().anyMatch(target -> target.value().equals(version.get()))) {
      return Optional.empty();
    }
    var target = targets.getLast();
    return Optional.of(
        target.origin()
            + " targets "
            + target.value()
            + ", and such a build does not start on another release's runtime; choose "
            + target.value()
            + " or change TargetFramework");
  }

  private static Ask os() {
    return new Ask(
            "os", PLATFORM, "Operating system", "What runs inside the container.", new Kind.OneOf())
        .otherwise("linux")
        .choices(
            Choice.of("linux", "Linux containers"),
            Choice.of("windows", "Windows containers: no uid, no seccomp, no capabilities"));
  }

  private static Ask distro() {
    return new Ask(
            "distro",
            PLATFORM,
            "Distribution",
            "The distribution under the runtime.",
            new Kind.OneOf())
        .propose(PlatformQuestions::proposedDistro)
        .choices(PlatformQuestions::distroChoices)
        .check((situation, value) ->
            value.isEmpty()
                ? Optional.of("unknown while the .NET version is; mend that first")
                : Optional.empty());
  }

  private static List<Choice> distroChoices(Situation situation) {
    var byDistro = new LinkedHashMap<String, Choice>();
    images(situation)
        .forEach(image ->
            byDistro.computeIfAbsent(image.distro(), key -> distroChoice(situation, image)));
    return List.copyOf(byDistro.values());
  }

  private static Choice distroChoice(Situation situation, BaseImage image) {
    var natives =
        situation.service().flatMap(service -> service.glibcNatives().stream().findFirst());
    return Choice.of(image.distro(), image.distroName())
        .unless(
            image.musl() && natives.isPresent(),
            natives
                .map(found ->
                    found.origin()
                        + " uses "
                        + found.value()
                        + ", whose native part is built for glibc and does not load on musl; choose"
                        + " noble")
                .orElse(""));
  }

  /**
   * The version's own distribution where it has an image without a shell, else the first that has
   * one.
   */
  private static Optional<Answer> proposedDistro(Situation situation) {
    var offered = images(situation).toList();
    return Stream.of(
            offered.stream().filter(image -> !image.shell() && isDefaultDistro(image, offered)),
            offered.stream()
                .filter(image -> !image.shell() && image.flavor().startsWith("chiseled")),
            offered.stream())
        .flatMap(stream -> stream)
        .findFirst()
        .map(image -> Ask.standard(image.distro()));
  }

  private static boolean isDefaultDistro(BaseImage image, List<BaseImage> offered) {
    return offered.stream()
        .anyMatch(other -> other.isDefault() && other.distro().equals(image.distro()));
  }

  /** Images of the chosen version and operating system, in the catalog's order. */
  private static Stream<BaseImage> images(Situation situation) {
    var os = situation.is("os", "windows") ? Os.WINDOWS : Os.LINUX;
    return situation.get("dotnet").flatMap(DotnetVersion::parse).stream()
        .flatMap(version -> situation.catalog().images(version).stream())
        .filter(image -> image.os() == os);
  }

  private static Ask publish() {
    return new Ask(
            "publish", PLATFORM, "Publish mode", "How the program is published.", new Kind.OneOf())
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .flatMap(Service::publish)
                    .map(found -> Ask.detected(found.value().id(), found))
                    .orElseGet(() -> Ask.standard("framework"))))
        .choices(PlatformQuestions::publishModes);
  }

  private static List<Choice> publishModes(Situation situation) {
    boolean windows = situation.is("os", "windows");
    boolean pages = situation.is("kind", "mvc") || situation.is("kind", "blazor");
    var onWindows = "runtime-deps images exist for Linux only; choose framework";
    return List.of(
        Choice.of("framework", "the shared runtime of the base image"),
        Choice.of("self-contained", "brings its own runtime").unless(windows, onWindows),
        Choice.of("trimmed", "self-contained, unused code removed").unless(windows, onWindows),
        Choice.of("aot", "one native program, no JIT")
            .unless(windows, onWindows)
            .unless(
                pages,
                "Native AOT supports neither MVC nor Blazor Server; choose framework or use minimal"
                    + " APIs")
            .unless(
                situation
                    .get("dotnet")
                    .flatMap(DotnetVersion::parse)
                    .filter(version -> !version.atLeast(10))
                    .isPresent(),
                "no SDK image with a native tool chain is published before 10.0; choose dotnet"
                    + " 10.0")
            .unless(
                situation.get("distro").filter(PlatformQuestions::withoutAotSdk).isPresent(),
                "no SDK image with a native tool chain is published for this distribution; choose"
                    + " noble"));
  }

  private static boolean withoutAotSdk(String distro) {
    return distro.startsWith("bookworm") || distro.startsWith("jammy");
  }

  /** Whatever listens needs ASP.NET Core; a worker may, through one of its libraries. */
  private static Ask runtimeImage() {
    return new Ask(
            "runtime-image",
            PLATFORM,
            "Runtime image",
            "What a worker finds installed.",
            new Kind.OneOf())
        .when(Condition.is("kind", "worker").and(Condition.is("publish", "framework")))
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .flatMap(Service::aspNetCore)
                    .map(found -> Ask.detected("aspnet", found))
                    .orElseGet(() -> Ask.standard("runtime"))))
        .choices(Choice.of("runtime", ".NET alone"), Choice.of("aspnet", ".NET and ASP.NET Core"));
  }

  private static Ask globalization() {
    return new Ask(
            "globalization",
            PLATFORM,
            "Globalization",
            "Does the program need cultures (ICU), or only the invariant one?",
            new Kind.OneOf())
        .propose(situation -> Optional.of(proposedGlobalization(situation)))
        .choices(situation ->
            List.of(
                Choice.of("icu", "cultures work as on a developer's machine"),
                Choice.of("invariant", "one culture, smaller image")
                    .unless(
                        needsIcu(situation).isPresent(),
                        needsIcu(situation)
                            .map(found ->
                                found.origin()
                                    + " uses "
                                    + found.value()
                                    + ", which fails without cultures; choose icu")
                            .orElse(""))));
  }

  private static Optional<Found<String>> needsIcu(Situation situation) {
    return situation.service().flatMap(service -> service.needsIcu().stream().findFirst());
  }

  /**
   * Without a sign either way cultures stay: the .NET SDK decides the same for its own container
   * images.
   */
  private static Answer proposedGlobalization(Situation situation) {
    return needsIcu(situation)
        .map(found -> Ask.detected("icu", found))
        .or(() ->
            situation
                .service()
                .flatMap(Service::invariantGlobalization)
                .map(found -> Ask.detected(found.value() ? "invariant" : "icu", found)))
        .orElseGet(() -> Ask.standard("icu"));
  }

  private static Ask timeZones() {
    return new Ask(
            "time-zones",
            PLATFORM,
            "Time zones",
            "Does the program look up time zones by name?",
            new Kind.YesNo())
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .flatMap(service -> service.needsTimeZones().stream().findFirst())
                    .map(found -> Ask.detected("true", found))
                    .orElseGet(() -> Ask.standard("false"))));
  }

  private static Ask flavor() {
    return new Ask(
            "flavor",
            PLATFORM,
            "Image flavor",
            "How much of the distribution is inside.",
            new Kind.OneOf())
        .propose(situation -> {
          var possible =
              flavors(situation).stream().filter(choice -> choice.impossible().isEmpty()).toList();
          return Stream.of(
                  "chiseled", "chiseled-extra", "distroless", "distroless-extra", "full", "extra")
              .filter(wanted -> possible.stream().anyMatch(choice -> choice.value().equals(wanted)))
              .findFirst()
              .map(Ask::standard);
        })
        .choices(PlatformQuestions::flavors)
        .check((situation, value) ->
            value.isEmpty()
                ? Optional.of(
                    "no image of this distribution fits the other answers; choose another distro")
                : Optional.empty());
  }

  private static List<Choice> flavors(Situation situation) {
    var distro = situation.get("distro", "");
    boolean icu = situation.is("globalization", "icu");
    boolean zones = situation.is("time-zones", "true");
    boolean framework = situation.is("publish", "framework");
    boolean worker = situation.is("kind", "worker") && !situation.is("runtime-image", "aspnet");
    return images(situation)
        .filter(image -> image.distro().equals(distro))
        .map(image ->
            Choice.of(image.flavor(), contents(image))
                .unless(
                    icu && !image.icu(),
                    "it has no cultures (ICU); choose an extra flavor, or globalization invariant")
                .unless(
                    zones && !image.timeZones(),
                    "it has no time zone data; choose an extra flavor, or time-zones false")
                .unless(
                    image.composite() && !framework,
                    "composite images carry the shared runtime, which this publish mode does not"
                        + " use; choose the flavor without composite")
                .unless(
                    image.composite() && worker,
                    "composite exists for ASP.NET Core only; choose the flavor without composite"))
        .toList();
  }

  private static String contents(BaseImage image) {
    return (image.shell()
            ? "shell" + image.packageManager().map(m -> " and " + m).orElse("")
            : "no shell")
        + (image.icu() ? ", cultures" : ", no cultures")
        + (image.timeZones() ? ", time zones" : ", no time zones");
  }

  private static Ask arch() {
    return new Ask(
            "arch", PLATFORM, "Architecture", "The processors of the nodes.", new Kind.OneOf())
        .otherwise("amd64")
        .choices(situation -> {
          boolean windows = situation.is("os", "windows");
          var reason = "Windows images exist for amd64 only; choose amd64";
          return List.of(
              Choice.of("amd64", "x64"),
              Choice.of("arm64", "Arm").unless(windows, reason),
              Choice.of("both", "one tag for both")
                  .unless(windows, reason)
                  .unless(
                      situation.is("publish", "aot"),
                      "the native compiler builds for its own processor only; choose one"));
        });
  }
}
