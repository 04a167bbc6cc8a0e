package dev.bulwark.project;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells SDK projects from those of the .NET Framework, which list everything themselves. */
final class OldStyle {
  /** The project type that Visual Studio gives ASP.NET applications of the .NET Framework. */
  private static final String WEB_TYPE = "349c5851-65df-11da-9384-00065b846f21";

  private OldStyle() {}

  static boolean hasSdk(XmlElement project) {
    return !sdkNames(project).isEmpty();
  }

  /** The names of all SDKs in small letters, wherever the project names them. */
  static Set<String> sdkNames(XmlElement project) {
    var names = new HashSet<String>();
    project.attribute("Sdk").ifPresent(list -> add(names, list));
    for (XmlElement child : project.children()) {
      if (child.is("Import")) {
        child.attribute("Sdk").ifPresent(list -> add(names, list));
      } else if (child.is("Sdk")) {
        child.attribute("Name").ifPresent(list -> add(names, list));
      }
    }
    return names;
  }

  /** Why an old web project is left out; empty for libraries and other programs. */
  static Optional<String> reason(XmlElement project) {
    return isWeb(project)
        ? Optional.of(
            "ASP.NET project of the .NET Framework; it runs on Windows only and has to move to"
                + " ASP.NET Core first")
        : Optional.empty();
  }

  private static boolean isWeb(XmlElement project) {
    for (XmlElement child : project.children()) {
      boolean typed =
          child.is("PropertyGroup")
              && child
                  .childText("ProjectTypeGuids")
                  .orElse("")
                  .toLowerCase(Locale.ROOT)
                  .contains(WEB_TYPE);
      boolean imports =
          child.is("Import")
              && child.attribute("Project").orElse("").contains("Microsoft.WebApplication.targets");
      if (typed || imports) {
        return true;
      }
    }
    return false;
  }

  private static void add(Set<String> names, String list) {
    for (String name : List.of(list.split(";", -1))) {
      int version = name.indexOf('/');
      names.add((version < 0 ? name : name.substring(0, version)).strip().toLowerCase(Locale.ROOT));
    }
    names.remove("");
  }
}
