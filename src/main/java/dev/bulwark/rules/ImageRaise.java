package dev.bulwark.rules;

import dev.bulwark.catalog.Succession;
import dev.bulwark.catalog.SuccessionNote;
import dev.bulwark.catalog.Successor;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.dockerfile.KeyValue;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.rules.CommandWords.Token;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of the old images of a Dockerfile. All of them are raised or none: a service that is
 * built for one release does not start on another.
 */
final class ImageRaise {
  private final Map<ImageUse, Successor> successors = new LinkedHashMap<>();
  private final Map<ImageUse, ReferenceEdit> edits = new LinkedHashMap<>();
  private final Dockerfile file;
  private Optional<String> refusal = Optional.empty();

  private ImageRaise(Dockerfile file) {
    this.file = file;
  }

  /** The raise of some images of a file. */
  static ImageRaise of(ImageFile image, List<ImageUse> uses, ContainerSet set) {
    var raise = new ImageRaise(image.dockerfile());
    for (var use : uses) {
      var flavor = set.aim().flavor().filter(_ -> FlavorChange.safe(image, use, set));
      var successor =
          flavor.isPresent()
              ? new Succession(set.catalog()).of(use.reference(), set.aim().version(), flavor.get())
              : set.successor(use.reference());
      raise.successors.put(use, successor);
      switch (successor) {
        case Successor.New(var reference, var _, var _) ->
            ReferenceEdit.of(image.dockerfile(), use, reference)
                .ifPresentOrElse(
                    edit -> raise.edits.put(use, edit),
                    () -> raise.refuse("write " + reference + " by hand"));
        case Successor.Unknown(var _, var byHand) -> raise.refuse(byHand);
        case Successor.Same(var why, var _) -> raise.refuse(why);
      }
    }
    raise.platform(image, uses);
    raise.copies();
    raise.defaults(uses);
    raise.builder(image, uses, set);
    raise.projects(image, uses, set);
    return raise;
  }

  /** From 8.0 on a tag without a distribution is an image of Linux alone. */
  private void platform(ImageFile image, List<ImageUse> uses) {
    uses.stream()
        .filter(_ -> image.forWindows())
        .flatMap(use -> use.image().stream())
        .filter(old -> old.suffix().isEmpty())
        .findFirst()
        .ifPresent(old ->
            refuse(
                "name an image of Windows: from 8.0 on a tag like " + old.number() + " has none"));
  }

  /** What takes .NET itself out of an image wants that release of it, often beside another. */
  private void copies() {
    file.instructions().stream()
        .filter(Copy.class::isInstance)
        .map(Copy.class::cast)
        .filter(copy -> copy.from().isPresent())
        .filter(copy -> copy.sources().stream().map(Word::value).anyMatch(ImageRaise::ofTheRuntime))
        .findFirst()
        .ifPresent(copy ->
            refuse(
                "raise it by hand: line " + copy.line() + " copies .NET itself out of an image"));
  }

  private static boolean ofTheRuntime(String source) {
    return source.startsWith("/usr/share/dotnet") || source.startsWith("/usr/lib/dotnet");
  }

  private void refuse(String why) {
    refusal = refusal.isEmpty() ? Optional.of(why) : refusal;
  }

  /** An argument that several names are made of must become one thing in all of them. */
  private void defaults(List<ImageUse> uses) {
    var wanted = new LinkedHashMap<KeyValue, String>();
    for (var edit : edits.values()) {
      edit.defaults()
          .forEach((pair, value) -> {
            var other = wanted.putIfAbsent(pair, value);
            if (other != null && !other.equals(value)) {
              refuse(
                  "raise " + pair.key().raw() + " by hand: two images need different values of it");
            }
          });
    }
    for (var stage : file.stages()) {
      boolean raised = uses.stream().anyMatch(use -> use.base() && use.stage().equals(stage));
      var word = stage.from().base().map(base -> base.raw()).orElse("");
      wanted.forEach((pair, value) -> {
        boolean changes = !value.equals(old(pair));
        if (!raised && changes && names(word, pair.key().raw())) {
          refuse("raise " + pair.key().raw() + " by hand: " + word + " is made of it too");
        }
      });
    }
  }

  private static boolean names(String word, String argument) {
    int at = word.indexOf(argument);
    while (at >= 0) {
      boolean begins = at > 0 && (word.charAt(at - 1) == '$' || word.charAt(at - 1) == '{');
      int end = at + argument.length();
      boolean ends =
          end == word.length()
              || !(Character.isLetterOrDigit(word.charAt(end)) || word.charAt(end) == '_');
      if (begins && ends) {
        return true;
      }
      at = word.indexOf(argument, at + 1);
    }
    return false;
  }

  private static String old(KeyValue pair) {
    return pair.value().map(word -> word.raw().replace("\"", "").replace("'", "")).orElse("");
  }

  /** What another image builds would not start on a later release than that image has. */
  private void builder(ImageFile image, List<ImageUse> uses, ContainerSet set) {
    var service = image.image().filter(FinalImage::runtime);
    if (service.isEmpty() || !raises(service.get(), uses)) {
      return;
    }
    var graph = service.get().graph();
    boolean known = !ShippedProject.in(image, set).isEmpty();
    for (var step : BuildStep.in(image)) {
      var needed = graph.needed(service.get().stage());
      var root = graph.root(step.stage());
      if (needed.contains(step.stage())
          && !step.verb().equals("restore")
          && FinalImage.base(root).isEmpty()) {
        var name = graph.chain(step.stage()).getFirst().from().base().map(word -> word.raw());
        refuse("raise " + name.orElse("the image it is built with") + " first, it builds this");
      }
      if (needed.contains(step.stage()) && step.framework().isPresent() && !known) {
        var named = step.framework().get().text();
        refuse("raise " + named + " in line " + step.run().line() + " and in its project first");
      }
    }
  }

  private static boolean raises(FinalImage image, List<ImageUse> uses) {
    var chain = image.graph().chain(image.stage());
    return uses.stream().anyMatch(use -> use.base() && chain.contains(use.stage()));
  }

  /** A project that cannot be raised along would not start in the new image. */
  private void projects(ImageFile image, List<ImageUse> uses, ContainerSet set) {
    var wanted = TargetFramework.of(set.aim().version());
    for (var shipped : ShippedProject.in(image, set)) {
      var project = shipped.project();
      boolean stays =
          !raises(shipped.image(), uses)
              || shipped.rollsForward()
              || shipped.selfContained()
              || project.frameworks().contains(wanted);
      if (stays) {
        continue;
      }
      boolean unclear =
          project.frameworks().isEmpty()
              || shipped.built().step().framework().filter(Token::variable).isPresent();
      boolean old =
          shipped.release().filter(from -> from.compareTo(set.aim().version()) < 0).isPresent();
      if (unclear || (old && set.graph().raise(project, wanted).isEmpty())) {
        refuse("raise " + Tree.name(project.path()) + " to " + wanted + " by hand, then the image");
      }
    }
  }

  /** What to do, in a few words. */
  String advice(ImageUse use) {
    if (refusal.isPresent()) {
      return shortened(refusal.get());
    }
    return successors.get(use) instanceof Successor.New(var reference, var _, var _)
        ? "use " + reference
        : "see what replaces it";
  }

  private static String shortened(String text) {
    int blank = text.lastIndexOf(' ', 105);
    return text.length() < 110 ? text : text.substring(0, blank < 0 ? 105 : blank) + " …";
  }

  /**
   * The edits for one image, with those of all others that share a build argument with it; none
   * where not all can be raised.
   */
  List<Edit> edits(ImageUse use) {
    var own = edits.get(use);
    if (refusal.isPresent() || own == null) {
      return List.of();
    }
    var result = new ArrayList<Edit>();
    var changed = new LinkedHashMap<KeyValue, String>();
    for (var one : sharing(own)) {
      result.addAll(one.edits());
      changed.putAll(one.defaults());
    }
    var writing = new DockerfileEdits(file);
    changed.forEach((pair, value) -> {
      if (!value.equals(old(pair))) {
        result.add(writing.setValue(pair, value));
      }
    });
    return List.copyOf(result);
  }

  /** The edit with all that change the default of an argument together with it. */
  private Set<ReferenceEdit> sharing(ReferenceEdit own) {
    if (own.defaults().isEmpty()) {
      return Set.of(own);
    }
    var together = new LinkedHashSet<ReferenceEdit>(List.of(own));
    int before = 0;
    while (together.size() > before) {
      before = together.size();
      var changed =
          together.stream()
              .flatMap(one -> one.defaults().entrySet().stream())
              .filter(entry -> !entry.getValue().equals(old(entry.getKey())))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      edits.values().stream()
          .filter(other -> other.defaults().keySet().stream().anyMatch(changed::contains))
          .forEach(together::add);
    }
    return together;
  }

  /** Why the name becomes what it becomes. */
  List<SuccessionNote> reasons(ImageUse use) {
    return successors.get(use) instanceof Successor.New(var _, var reasons, var _)
        ? reasons
        : List.of();
  }

  /** What to look at afterwards. */
  List<SuccessionNote> cautions(ImageUse use) {
    return successors.get(use) instanceof Successor.New(var _, var _, var cautions)
        ? cautions
        : List.of();
  }
}
