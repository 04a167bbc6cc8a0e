package dev.bulwark.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package sources of a project after merging all configurations from the top folder down to its
 * own.
 *
 * @param nearest the configuration closest to the project
 * @param files all configurations, nearest first
 * @param credentials sources that want credentials
 * @param localFolders folders inside the repository that are sources
 * @param outside configurations and folders outside of the repository that a restore uses as well
 * @param cautions logins that a build cannot use or that everybody can read
 */
record NugetFeeds(
    Optional<Found<String>> nearest,
    List<String> files,
    List<Found<String>> credentials,
    List<String> localFolders,
    List<Found<String>> outside,
    List<Found<String>> cautions) {

  static NugetFeeds of(Project project, Tree tree, Documents documents) {
    List<String> files = tree.allAbove(project.folder(), "nuget.config");
    var merging = new Merging(tree);
    for (String file : files.reversed()) {
      documents.root(file).ifPresent(root -> merging.add(file, root));
    }
    Optional<Found<String>> nearest =
        files.stream().findFirst().map(file -> new Found<>(file, new Origin(file, 0)));
    var outside = new ArrayList<>(merging.outsideFolders());
    tree.surroundings()
        .nearest("nuget.config")
        .ifPresent(path -> outside.add(new Found<>(path, new Origin(path, 0))));
    return new NugetFeeds(
        nearest,
        files,
        merging.credentials(),
        merging.localFolders(),
        List.copyOf(outside),
        merging.cautions());
  }

  private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z_][A-Za-z0-9_]*)%");

  /** Sources as one configuration after the other changes them. */
  private static final class Merging {
    private final Tree tree;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Found<String>> withCredentials = new LinkedHashMap<>();
    private final Set<String> disabled = new LinkedHashSet<>();
    private final List<Found<String>> logins = new ArrayList<>();

    Merging(Tree tree) {
      this.tree = tree;
    }

    void add(String file, XmlElement root) {
      for (XmlElement section : root.children()) {
        switch (section.name().toLowerCase(Locale.ROOT)) {
          case "packagesources" -> sources(file, section);
          case "disabledpackagesources" -> disabled(section);
          case "packagesourcecredentials" -> credentials(file, section);
          default -> {}
        }
      }
    }

    List<Found<String>> credentials() {
      var wanted = new LinkedHashMap<String, Found<String>>();
      sources.values().stream()
          .filter(source -> !disabled.contains(key(source.name().value())))
          .filter(Source::isPrivate)
          .forEach(source -> wanted.put(key(source.name().value()), source.name()));
      withCredentials.forEach(wanted::put);
      return List.copyOf(wanted.values());
    }

    List<Found<String>> cautions() {
      var cautions = new ArrayList<>(logins);
      for (Found<String> wanted : credentials()) {
        if (!withCredentials.containsKey(key(wanted.value()))) {
          cautions.add(
              new Found<>(
                  wanted.value()
                      + " may want a login, which no file here holds; pass a nuget.config that has"
                      + " it as the build secret, or use --set nuget-feed=config where the feed is"
                      + " public",
                  wanted.origin()));
        }
      }
      return List.copyOf(cautions);
    }

    List<String> localFolders() {
      var folders = new ArrayList<String>();
      for (Source source : sources.values()) {
        source
            .folder()
            .filter(RepoPath::isInside)
            .filter(folder -> !folder.isEmpty() && tree.hasFolder(folder))
            .ifPresent(folder -> folders.add(folder + "/"));
      }
      return folders;
    }

    List<Found<String>> outsideFolders() {
      return sources.values().stream()
          .flatMap(source ->
              source.folder().stream()
                  .filter(folder -> folder.startsWith("../"))
                  .map(folder -> new Found<>(folder, source.name().origin())))
          .toList();
    }

    private void sources(String file, XmlElement section) {
      for (XmlElement entry : section.children()) {
        if (entry.is("clear")) {
          sources.clear();
        } else if (entry.is("add")) {
          String name = entry.attribute("key").orElse("");
          var found = new Found<>(name, new Origin(file, entry.line()));
          sources.put(key(name), new Source(found, entry.attribute("value").orElse("")));
        }
      }
    }

    private void disabled(XmlElement section) {
      for (XmlElement entry : section.children()) {
        if (entry.is("clear")) {
          disabled.clear();
        } else if (entry.attribute("value").orElse("").equalsIgnoreCase("true")) {
          entry.attribute("key").ifPresent(name -> disabled.add(key(name)));
        }
      }
    }

    private void credentials(String file, XmlElement section) {
      for (XmlElement source : section.children()) {
        String name = source.name().replace("_x0020_", " ");
        withCredentials.put(key(name), new Found<>(name, new Origin(file, source.line())));
        source.children().forEach(entry -> login(entry, new Origin(file, entry.line())));
      }
    }

    private void login(XmlElement entry, Origin origin) {
      String password = entry.attribute("value").orElse("");
      Matcher variable = VARIABLE.matcher(password);
      switch (entry.attribute("key").orElse("").toLowerCase(Locale.ROOT)) {
        case "cleartextpassword" -> {
          if (variable.find()) {
            logins.add(
                new Found<>(
                    "takes the password from the variable "
                        + variable.group(1)
                        + ", which no image build has; pass a copy with the value in its place as"
                        + " the build secret",
                    origin));
          } else if (!password.isBlank()) {
            logins.add(
                new Found<>(
                    "holds a password in clear text, which everybody with the repository can read;"
                        + " replace it at the feed and keep it out of the repository",
                    origin));
          }
        }
        case "password" ->
            logins.add(
                new Found<>(
                    "holds a password encrypted for one user of one Windows machine, which no"
                        + " image build can read; pass a copy with ClearTextPassword as the build"
                        + " secret",
                    origin));
        default -> {}
      }
    }

    private static String key(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  /** A package source as written. */
  private record Source(Found<String> name, String value) {
    /** The last labels of the gallery's hosts, the top one first. */
    private static final List<String> GALLERY = List.of("org", "nuget");

    /** Neither the public gallery nor the public feeds of .NET itself nor a folder. */
    boolean isPrivate() {
      String folded = value.strip().toLowerCase(Locale.ROOT);
      if (!folded.startsWith("https://") && !folded.startsWith("http://")) {
        return false;
      }
      String rest = folded.substring(folded.indexOf("//") + 2);
      int slash = rest.indexOf('/');
      String host = slash < 0 ? rest : rest.substring(0, slash);
      List<String> labels = List.of(host.split("\\."));
      boolean gallery = labels.size() > 1 && labels.reversed().subList(0, 2).equals(GALLERY);
      return !gallery && !rest.startsWith("/dnceng/public/", host.length());
    }

    /** The path of a source that is a folder. */
    Optional<String> folder() {
      String path = value.strip();
      if (path.isEmpty() || path.contains("://") || path.contains("%") || path.contains("$")) {
        return Optional.empty();
      }
      return Optional.of(RepoPath.resolve(RepoPath.parent(name.origin().file()), path));
    }
  }
}
