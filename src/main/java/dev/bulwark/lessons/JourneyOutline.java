package dev.bulwark.lessons;

import dev.bulwark.lessons.Journey.Background;
import dev.bulwark.lessons.Journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays a journey out: what comes after what. */
final class JourneyOutline {
  private static final String QUESTION =
      "What happens if this stays as it is? Say it in one sentence before you go on.";

  private final Journey journey;

  JourneyOutline(Journey journey) {
    this.journey = journey;
  }

  /** All of it. */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < journey.steps().size(); i++) {
      parts.addAll(asked(i));
      parts.add(new Part.Reveal("Show what happens", answer(i)));
      parts.addAll(mend(i));
    }
    parts.addAll(end());
    return List.copyOf(parts);
  }

  /** One sentence about the whole. */
  String summary() {
    int steps = journey.steps().size();
    long files =
        journey.solution().entrySet().stream()
            .filter(file -> !file.getValue().equals(journey.start().get(file.getKey())))
            .count();
    return counted(files, "file") + " in " + counted(steps, "step") + ": predict, look, mend.";
  }

  /** A step up to its question. */
  List<Part> asked(int index) {
    var step = journey.steps().get(index);
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("Step " + (index + 1) + ": " + step.title()));
    step.places()
        .forEach(place ->
            parts.add(new Part.Listing(place.at(), words(place.message()), place.lines())));
    if (step.more() > 0) {
      parts.add(paragraph(words("And " + counted(step.more(), "more place") + ".")));
    }
    parts.add(paragraph(words(QUESTION)));
    return parts;
  }

  /** What happens if nothing changes. */
  List<Part> answer(int index) {
    return texts(journey.steps().get(index), Background::without);
  }

  /** What changes, and why. */
  List<Part> mend(int index) {
    var step = journey.steps().get(index);
    var parts = new ArrayList<Part>();
    parts.add(new Part.Subheading("The mend"));
    parts.add(list(step.reasons().stream().map(JourneyOutline::words)));
    parts.add(new Part.Patch(step.diff()));
    parts.add(new Part.Subheading("Why"));
    parts.addAll(texts(step, Background::why));
    parts.add(
        list(
            Stream.concat(
                step.backgrounds().stream()
                    .map(background ->
                        List.<Inline>of(new Inline.Code("bulwark explain " + background.topic()))),
                step.backgrounds().stream()
                    .flatMap(background -> background.sources().stream())
                    .distinct()
                    .map(Sources::of))));
    return parts;
  }

  /** What the steps leave. */
  List<Part> end() {
    return journey.left().isEmpty()
        ? List.of()
        : List.of(
            new Part.Heading("Left to do by hand"),
            list(journey.left().stream().map(JourneyOutline::words)));
  }

  private interface Text {
    String of(Background background);
  }

  private static List<Part> texts(Step step, Text text) {
    boolean several = step.backgrounds().size() > 1;
    return step.backgrounds().stream()
        .<Part>map(background -> {
          var pieces = new ArrayList<Inline>();
          if (several) {
            pieces.add(new Inline.Words(background.topic() + ": "));
          }
          pieces.addAll(Inline.of(text.of(background)));
          return paragraph(pieces);
        })
        .toList();
  }

  /** Words from somebody's files: nothing in them is markup. */
  private static List<Inline> words(String text) {
    return text.isEmpty() ? List.of() : List.of(new Inline.Words(text));
  }

  private static Part paragraph(List<Inline> text) {
    return new Part.Prose(new Block.Paragraph(0, List.copyOf(text)));
  }

  private static Part list(Stream<List<Inline>> items) {
    return new Part.Prose(new Block.Bullets(0, items.toList()));
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
