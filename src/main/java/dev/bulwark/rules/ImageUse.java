package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.DotnetReference;
import dev.bulwark.dockerfile.Base;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Flag;
import dev.bulwark.dockerfile.From;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image from elsewhere that a stage of a Dockerfile builds on or copies from.
 *
 * @param stage that does
 * @param instruction its FROM, or a COPY
 * @param word where the image is named
 * @param reference its name, build arguments replaced by their defaults
 * @param image of .NET that it is, if it is one of those that services are built with and run in
 */
record ImageUse(
    Stage stage,
    Instruction instruction,
    Word word,
    String reference,
    Optional<DotnetImage> image) {
  /** The images of a file that are certain, in the order of the text. */
  static List<ImageUse> in(ImageFile file) {
    return file.uses(() -> read(file));
  }

  private static List<ImageUse> read(ImageFile file) {
    var graph = StageGraph.of(file.dockerfile());
    var uses = new ArrayList<ImageUse>();
    for (var stage : file.dockerfile().stages()) {
      if (graph.base(stage) instanceof Base.OfImage(var _, var name)) {
        stage
            .from()
            .base()
            .ifPresent(word -> uses.add(of(stage, stage.from(), word, name.value())));
      }
      for (var instruction : stage.instructions()) {
        if (instruction instanceof Copy copy) {
          copied(copy, graph).ifPresent(word -> uses.add(of(stage, copy, word, word.raw())));
        }
      }
    }
    return List.copyOf(uses);
  }

  private static ImageUse of(Stage stage, Instruction instruction, Word word, String reference) {
    return new ImageUse(stage, instruction, word, reference, DotnetImage.parse(reference));
  }

  /** Variables mean nothing there. */
  private static Optional<Word> copied(Copy copy, StageGraph graph) {
    return copy.from()
        .filter(from -> graph.copied(from).isEmpty())
        .flatMap(_ -> copy.head().flag("from"))
        .flatMap(Flag::valueWord)
        .filter(word -> word.raw().indexOf('$') < 0 && !word.raw().isEmpty());
  }

  /** What it is, if it has to do with .NET. */
  Optional<DotnetReference> dotnet() {
    return DotnetReference.read(reference);
  }

  /** Whether the stage builds on it. */
  boolean base() {
    return instruction instanceof From;
  }

  /** Its name's: to go through all of the stage would take longer than what asks for it. */
  @Override
  public int hashCode() {
    return reference.hashCode();
  }
}
