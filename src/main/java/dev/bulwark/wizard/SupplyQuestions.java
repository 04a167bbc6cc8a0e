package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.PLATFORM;

import dev.bulwark.project.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where images and packages come from, and which of them exactly. */
final class SupplyQuestions {
  private SupplyQuestions() {}

  static Stream<Question> all() {
    return Stream.of(
            pin(),
            digest("sdk-digest", "SDK digest", "The digest of the SDK image."),
            digest("base-digest", "Base digest", "The digest of the final stage's base image."),
            registry(),
            nugetFeed(),
            restore())
        .map(Ask::question);
  }

  private static Ask pin() {
    return new Ask("pin", PLATFORM, "Pin", "How the base images are named.", new Kind.OneOf())
        .otherwise("tag")
        .choices(
            Choice.of("tag", "the tag: each build takes its newest patches"),
            Choice.of("digest", "tag and digest: the same bytes until you change them"));
  }

  private static Ask digest(String id, String title, String help) {
    return new Ask(id, PLATFORM, title, help, new Kind.Text("sha256:DIGEST"))
        .when(Condition.is("pin", "digest"))
        .form(
            Syntax::digest,
            "not a digest; write sha256: and 64 hexadecimal digits, as `docker buildx imagetools"
                + " inspect` prints it, with --set "
                + id
                + "=DIGEST");
  }

  private static Ask registry() {
    return new Ask(
            "registry",
            PLATFORM,
            "Registry of the base images",
            "Where the .NET images are pulled from.",
            new Kind.Text("mcr.microsoft.com"))
        .otherwise("mcr.microsoft.com")
        .form(
            Syntax::registry,
            "not a registry; write HOST, HOST:PORT or HOST/PATH in lower case, such as"
                + " mirror.example.com/mcr");
  }

  private static Ask nugetFeed() {
    return new Ask(
            "nuget-feed", PLATFORM, "NuGet feed", "Where restore finds packages.", new Kind.OneOf())
        .propose(situation -> Optional.of(proposedFeed(situation)))
        .choices(situation -> {
          boolean noConfig =
              situation.service().isPresent()
                  && situation.service().flatMap(Service::nugetConfig).isEmpty();
          return List.of(
              Choice.of("public", "the public gallery, no configuration"),
              Choice.of("config", "the repository's nuget.config, which holds no secret")
                  .unless(noConfig, "the repository has no nuget.config; choose public or secret"),
              Choice.of("secret", "a nuget.config with credentials, as a build secret")
                  .unless(
                      situation.is("os", "windows"),
                      "Docker has no build secrets on Windows; choose config, with credentials from"
                          + " the environment"));
        });
  }

  private static Answer proposedFeed(Situation situation) {
    var service = situation.service();
    return service
        .flatMap(s -> s.feedCredentials().stream().findFirst())
        .map(found -> Ask.detected("secret", found))
        .or(() -> service.flatMap(Service::nugetConfig).map(found -> Ask.detected("config", found)))
        .orElseGet(() -> Ask.standard("public"));
  }

  private static Ask restore() {
    return new Ask(
            "restore",
            PLATFORM,
            "Restore files",
            "Every file that `dotnet restore` needs, for a layer of its own.",
            new Kind.Items("Orders.csproj"))
        .propose(situation ->
            situation
                .service()
                .map(service ->
                    new Answer(
                        Items.join(service.restoreFiles().stream()),
                        ServiceQuestions.projectFile(service)))
                .or(() -> situation.get("project").map(Ask::standard)))
        .check((situation, value) ->
            value.isEmpty()
                ? Optional.of("unknown while the project is; mend that first")
                : Items.check(
                    value,
                    Syntax::repositoryPath,
                    "is not a plain path inside the repository; rename it, or leave it out with"
                        + " --set restore=LIST"));
  }
}
