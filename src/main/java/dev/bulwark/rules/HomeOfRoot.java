package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Outcome;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compose mounts something below {@code /root}, where a service that is not root may not look. */
final class HomeOfRoot extends ManifestRule {
  private static final String ROOT = "/root/";
  private static final String HOME = "/home/app/";
  private static final String REASON =
      "The image's user app has its home in /home/app, which is where .NET looks for it.";
  private static final long APP = 1654;

  HomeOfRoot() {
    super("BW309", Severity.ERROR, "mounted where only root may look");
  }

  @Override
  public Example bad() {
    return example("/root/.aspnet/https");
  }

  @Override
  public Example good() {
    return example("/home/app/.aspnet/https");
  }

  private static Example example(String target) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """)
        .with(
            "compose.yaml",
            Example.fill(
                """
                services:
                  orders:
                    build: .
                    volumes:
                      - ${HOME}/.aspnet/https:%s:ro
                """,
                target));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return file.kind() == FileKind.COMPOSE
        ? file.services().stream().flatMap(service -> check(file, service, set))
        : Stream.empty();
  }

  private Stream<Finding> check(ManifestFile file, ComposeService service, ContainerSet set) {
    if (service.mapping().entry("user").isPresent()) {
      return Stream.empty();
    }
    var runsAs =
        ComposeParts.link(ComposeParts.of(file, service, set), set)
            .filter(link -> link.image().service())
            .map(link -> link.image().runsAs());
    boolean root = runsAs.isEmpty() || !(runsAs.get() instanceof RunsAs.Number);
    return root
        ? Stream.empty()
        : service.volumes().stream().flatMap(volume -> check(file, volume, runsAs.get()).stream());
  }

  private Optional<Finding> check(ManifestFile file, Node volume, RunsAs runsAs) {
    var target =
        switch (volume) {
          case Scalar scalar -> Optional.of(scalar);
          case Mapping mapping -> mapping.scalar("target");
          default -> Optional.<Scalar>empty();
        };
    return target
        .filter(scalar -> !scalar.templated())
        .filter(scalar -> inContainer(scalar.text()).startsWith(ROOT))
        .map(scalar -> finding(file, scalar, runsAs));
  }

  private Finding finding(ManifestFile file, Scalar scalar, RunsAs runsAs) {
    var found =
        found(
            file,
            scalar.span(),
            inContainer(scalar.text())
                + " is in the folder of root, where the image's user may not look",
            "mount it below /home/app");
    if (!runsAs.equals(new RunsAs.Number(APP))) {
      return found;
    }
    var here = moved(file, scalar);
    if (here.isPresent()) {
      return found.mendedBy(REASON, List.of(new FileEdit(file.path(), here.get())));
    }
    var text = scalar.text();
    int at = text.length() - inContainer(text).length();
    int place = text.indexOf(inContainer(text), Math.max(0, text.indexOf(':')));
    var moved =
        text.substring(0, place < 0 ? at : place)
            + HOME
            + text.substring((place < 0 ? at : place) + ROOT.length());
    return new Editor(file.yaml()).set(scalar, moved) instanceof Outcome.Done(var edits)
        ? found.mendedBy(
            REASON, edits.stream().map(edit -> new FileEdit(file.path(), edit)).toList())
        : found;
  }

  /** The folder alone, where the path is written as it is meant. */
  private static Optional<Edit> moved(ManifestFile file, Scalar scalar) {
    var raw = file.source().text(scalar.span());
    var path = inContainer(scalar.text());
    int at = raw.indexOf(path);
    int start = scalar.span().start() + at;
    return at < 0 || raw.indexOf(path, at + 1) >= 0
        ? Optional.empty()
        : Optional.of(new Edit(new Span(start, start + ROOT.length()), HOME));
  }

  /** The path in the container: of {@code [source:]target[:mode]} the target. */
  private static String inContainer(String volume) {
    int root = volume.indexOf(":" + ROOT);
    var rest = root < 0 ? volume : volume.substring(root + 1);
    if (root < 0 && !volume.startsWith(ROOT)) {
      return "";
    }
    int mode = rest.indexOf(':');
    return mode < 0 ? rest : root < 0 ? "" : rest.substring(0, mode);
  }
}
