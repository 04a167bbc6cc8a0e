package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A project file after evaluation for the Release configuration.
 *
 * @param path the project file
 * @param sdks names of its SDKs without versions, with the line that names them
 * @param frameworks target frameworks as written, in order
 * @param properties the properties, for the newest target framework
 * @param packages packages it certainly uses, by name in small letters
 * @param references projects it refers to
 * @param imports files inside the repository that it is made of besides itself, in the order of
 *     import
 * @param outside files it needs that lie outside of the repository
 * @param grpcServer the first Protobuf item that asks for a server
 * @param aspNetCore where the shared framework of ASP.NET Core is asked for by its name
 * @param commands what its targets run, or may run, as it is written
 */
record Project(
    String path,
    List<Found<String>> sdks,
    List<Found<String>> frameworks,
    PropertyTable properties,
    Map<String, Found<String>> packages,
    List<Reference> references,
    List<String> imports,
    List<Found<String>> outside,
    Optional<Origin> grpcServer,
    Optional<Origin> aspNetCore,
    List<Found<String>> commands) {

  String folder() {
    return RepoPath.parent(path);
  }

  /** The line that names an SDK; the name is the SDK's or begins with it and a dot. */
  Optional<Found<String>> sdk(String name) {
    return sdks.stream().filter(sdk -> sdk.value().equalsIgnoreCase(name)).findFirst();
  }

  /** A certain value that is not empty. */
  Optional<Found<String>> property(String name) {
    return properties
        .found(name)
        .flatMap(found -> found.value().map(value -> new Found<>(value.strip(), found.origin())))
        .filter(found -> !found.value().isEmpty());
  }

  /** A certain true or false. */
  Optional<Found<Boolean>> flag(String name) {
    return property(name)
        .flatMap(found ->
            switch (found.value().toLowerCase(Locale.ROOT)) {
              case "true" -> Optional.of(new Found<>(true, found.origin()));
              case "false" -> Optional.of(new Found<>(false, found.origin()));
              default -> Optional.empty();
            });
  }

  boolean isTrue(String name) {
    return flag(name).map(Found::value).orElse(false);
  }

  Optional<Found<String>> usesPackage(String name) {
    return Optional.ofNullable(packages.get(name.toLowerCase(Locale.ROOT)));
  }
}
