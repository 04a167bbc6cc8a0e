package dev.bulwark.rules;

import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.User;
import dev.bulwark.dockerfile.Volume;
import dev.bulwark.source.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What in a Dockerfile may need root, so that only a person can say that another user will do.
 *
 * @param doubt the first reason, a few words; empty where the service is all there is
 * @param edits what goes with another user: folders that are given to it
 */
record RootNeeds(Optional<String> doubt, List<Edit> edits) {
  /** What an image may need. */
  static RootNeeds of(ImageFile file, FinalImage image, ContainerSet set) {
    var doubt = doubt(file, image);
    if (doubt.isPresent()) {
      return new RootNeeds(doubt, List.of());
    }
    var folders = MadeFolders.in(file, image, set);
    return new RootNeeds(
        folders.doubt().or(() -> ProgramSources.written(file, set, path -> !folders.covers(path))),
        folders.edits());
  }

  /** Edits together with those that go with another user. */
  List<Edit> and(List<Edit> others) {
    return Stream.concat(edits.stream(), others.stream()).toList();
  }

  /** A sentence about the folders that are given, with a blank before it. */
  String gifts() {
    return edits.isEmpty() ? "" : " The folders made for the service are given to it.";
  }

  private static Optional<String> doubt(ImageFile file, FinalImage image) {
    var start = image.start();
    if (start.isEmpty()) {
      return Optional.of("nothing says what it starts");
    }
    if (!start.get().plain()) {
      return Optional.of("it starts more than the service");
    }
    if (!Account.in(file, image).isEmpty()) {
      return Optional.of("it has a user of its own");
    }
    if (image.end().env().containsKey("HOME")) {
      return Optional.of("it has another home");
    }
    if (otherStage(file, image)) {
      return Optional.of("another stage beside it has a user");
    }
    return image.instructions().stream()
        .flatMap(instruction -> of(file, instruction).stream())
        .findFirst();
  }

  /** Whether root is a choice: a stage on the same one ends as somebody else. */
  private static boolean otherStage(ImageFile file, FinalImage image) {
    var below = image.graph().chain(image.stage());
    return below.size() > 1
        && file.dockerfile().stages().stream()
            .filter(stage -> !below.contains(stage))
            .filter(stage -> image.graph().chain(stage).contains(below.getFirst()))
            .anyMatch(stage -> stage.instructions().stream().anyMatch(User.class::isInstance));
  }

  private static Optional<String> of(ImageFile file, Instruction instruction) {
    if (instruction instanceof Volume) {
      return Optional.of("its volume belongs to root");
    }
    var text = file.source().text(instruction.span());
    if (text.contains("/root")) {
      return Optional.of("it uses root's home");
    }
    if (instruction instanceof Run run) {
      for (var command : ShellCommand.of(run, file.source())) {
        if (command.name().equals("setcap")) {
          return Optional.of("it gives a program capabilities");
        }
      }
    }
    return Optional.empty();
  }
}
