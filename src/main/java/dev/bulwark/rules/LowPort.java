package dev.bulwark.rules;

import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A port below 1024, often one that an ended release needed. */
final class LowPort extends ImageRule {
  private static final Map<Integer, Integer> MOVED = Map.of(80, 8080, 443, 8443);

  LowPort() {
    super("BW115", Severity.WARNING, "it listens on a port below 1024");
  }

  @Override
  public Example bad() {
    return example("ENV ASPNETCORE_URLS=http://+:80\n");
  }

  @Override
  public Example good() {
    return example("ENV ASPNETCORE_URLS=http://+:8080\n");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            %sCOPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var listening = image.listening();
    var low = listening.ports().stream().filter(port -> ListenPort.low(port.number())).toList();
    if (low.isEmpty() || !listening.certain() || staysRoot(file, image, set)) {
      return Stream.empty();
    }
    var numbers =
        low.stream()
            .map(port -> Integer.toString(port.number()))
            .collect(Collectors.joining(" and "));
    if (listening.from().isEmpty()) {
      return ofImage(file, image, set, numbers);
    }
    var finding =
        found(
            file,
            listening.from().get().pair().word().span(),
            listening.from().get().name()
                + " says "
                + numbers
                + ": not every cluster lets a user other than root listen there",
            "use "
                + low.stream()
                    .map(port -> Integer.toString(MOVED.getOrDefault(port.number(), 8080)))
                    .distinct()
                    .collect(Collectors.joining(" and ")));
    return Stream.of(
        finding.mendedBy(
            "Ports from 1024 on are open to every user; what calls the service may keep its port.",
            file.here(edits(listening, low))));
  }

  /** Root may listen where it wants; what is to be said of it, BW101 and BW102 say. */
  private static boolean staysRoot(ImageFile file, FinalImage image, ContainerSet set) {
    return image.runsAs() instanceof RunsAs.Unclear
        || (image.runsAs() instanceof RunsAs.Root
            && (image.user().isPresent()
                || image.appUid().isEmpty()
                || RootNeeds.of(file, image, set).doubt().isPresent()));
  }

  /** The default of an old image, where somebody other than root is to listen on it. */
  private Stream<Finding> ofImage(
      ImageFile file, FinalImage image, ContainerSet set, String numbers) {
    boolean meant =
        image.web()
            && (image.end().exposed().stream()
                    .anyMatch(port -> port.port().number().raw().equals(numbers))
                || reached(file, image, set));
    return meant
        ? image.user().stream()
            .map(user ->
                found(
                    file,
                    user.span(),
                    "the image listens on "
                        + numbers
                        + ", and not every cluster lets a user other than root do that",
                    "ENV ASPNETCORE_URLS=http://+:8080, or raise the image"))
        : Stream.empty();
  }

  /** Whether a cluster is to reach it there. */
  private static boolean reached(ImageFile file, FinalImage image, ContainerSet set) {
    return image.user().isPresent()
        && set.lowPorts().getOrDefault(file.path(), Set.of()).stream()
            .anyMatch(image.listening()::on);
  }

  /** Other numbers in their places; none where one of them has no place or is taken. */
  private static List<Edit> edits(Listening listening, List<ListenPort> low) {
    var edits = new ArrayList<Edit>();
    for (var port : low) {
      var number = MOVED.get(port.number());
      if (number == null || listening.on(number) || port.place().isEmpty()) {
        return List.of();
      }
      edits.add(new Edit(port.place().get(), number.toString()));
    }
    return low.stream().map(ListenPort::number).distinct().count() == low.size()
        ? List.copyOf(edits)
        : List.of();
  }
}
