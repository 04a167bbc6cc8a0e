package dev.bulwark.msbuild;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Raises the target framework of a service.
 *
 * <p>A single framework is replaced. Into a list of several the new one is put behind the highest
 * old one, and none is taken out: other projects may build against each of them, and the SDK of the
 * new release builds them all.
 */
public final class FrameworkRaise {
  private final ProjectText project;
  private final Framework target;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Change.Left> left = new ArrayList<>();
  private final List<String> raised = new ArrayList<>();

  private FrameworkRaise(ProjectText project, Framework target) {
    this.project = project;
    this.target = target;
  }

  /**
   * The edits of {@code TargetFramework} and {@code TargetFrameworks}, and of further properties
   * that hold such names.
   *
   * @param target for example {@code net10.0}
   * @param further names of properties that frameworks are taken from by {@code $(Name)}
   * @throws IllegalArgumentException for a target that is no framework of .NET for every platform
   */
  public static Change raise(ProjectText project, String target, String... further) {
    var wanted =
        Framework.parse(target)
            .filter(Framework::everywhere)
            .orElseThrow(() ->
                new IllegalArgumentException(target + " is no framework of .NET: write net10.0"));
    var raise = new FrameworkRaise(project, wanted);
    raise.all("TargetFramework");
    raise.all("TargetFrameworks");
    for (var name : further) {
      raise.all(name);
    }
    raise.conditions();
    return new Change(List.copyOf(raise.edits), List.copyOf(raise.left));
  }

  private void all(String name) {
    for (var property : project.properties(name)) {
      var words = Words.of(project.source().text(), property.span(), ';');
      for (var word : words) {
        remark(word);
      }
      if (words.size() == 1) {
        replace(words.getFirst());
      } else {
        putIn(words);
      }
    }
  }

  private void replace(Span word) {
    framework(word)
        .filter(this::old)
        .ifPresent(found -> {
          edits.add(new Edit(word, target.toString()));
          raised.add(project.source().text(word));
        });
  }

  private void putIn(List<Span> words) {
    var there =
        words.stream()
            .flatMap(word -> framework(word).stream())
            .anyMatch(found -> found.everywhere() && found.compareTo(target) >= 0);
    if (there) {
      return;
    }
    words.stream()
        .filter(word -> framework(word).filter(this::old).isPresent())
        .max(Comparator.comparing(word -> framework(word).orElseThrow()))
        .ifPresent(highest -> {
          edits.add(Edit.insert(highest.end(), ";" + target));
          raised.add(project.source().text(highest));
        });
  }

  private boolean old(Framework found) {
    return found.everywhere() && found.compareTo(target) < 0;
  }

  private Optional<Framework> framework(Span word) {
    return Framework.parse(project.source().text(word));
  }

  private void remark(Span word) {
    var text = project.source().text(word);
    if (text.contains("$(")) {
      var property = property(text);
      left.add(
          new Change.Left(
              word,
              text
                  + property
                      .map(name -> " is a property: raise the value of " + name)
                      .orElse(" is made of properties: raise it by hand"),
              property));
      return;
    }
    var found = Framework.parse(text);
    if (found.isPresent() && !found.get().everywhere() && found.get().compareTo(target) < 0) {
      left.add(
          Change.Left.of(
              word, text + " is for one platform: raise it by hand where a container runs it"));
    } else if (found.isEmpty() && isDotnetFramework(text)) {
      left.add(
          Change.Left.of(
              word, text + " is .NET Framework, which runs on Windows only: port the project"));
    }
  }

  private static boolean isDotnetFramework(String text) {
    return text.length() > 4
        && text.regionMatches(true, 0, "net", 0, 3)
        && text.chars().skip(3).allMatch(c -> c >= '0' && c <= '9');
  }

  /** The name in {@code $(Name)}, when there is nothing else and the name is a plain one. */
  private static Optional<String> property(String text) {
    var whole = text.startsWith("$(") && text.endsWith(")");
    var name = whole ? text.substring(2, text.length() - 1) : "";
    var plain =
        !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain ? Optional.of(name) : Optional.empty();
  }

  private void conditions() {
    for (var condition : project.conditions()) {
      raised.stream()
          .distinct()
          .filter(name -> mentions(condition.text(), name))
          .findFirst()
          .ifPresent(name ->
              left.add(
                  Change.Left.of(
                      condition.span(),
                      "the condition asks for "
                          + name
                          + ": see whether it has to hold for "
                          + target)));
    }
  }

  private static boolean mentions(String condition, String name) {
    return condition.contains("'" + name + "'") || condition.contains("\"" + name + "\"");
  }
}
