package dev.bulwark.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other files need to know of a Dockerfile, small enough to be kept for every one of them.
 *
 * @param path of the Dockerfile
 * @param service whether its image is one of .NET that a service runs in
 * @param names it may go by, in small letters and digits: of its folder, its suffix, its program
 * @param runsAs who it runs as
 * @param listening where the service in it listens, as far as the Dockerfile says
 * @param shell whether there is a shell in it
 * @param listens where the Dockerfile says so; empty for the image's own default
 */
record ImageFacts(
    String path,
    boolean service,
    Set<String> names,
    RunsAs runsAs,
    Listening listening,
    boolean shell,
    Optional<Spot> listens) {

  static ImageFacts of(ImageFile file) {
    var service = file.service();
    var listening =
        service
            .map(FinalImage::listening)
            .orElse(new Listening(List.of(), false, Optional.empty()));
    return new ImageFacts(
        file.path(),
        service.isPresent(),
        ImageNames.of(file),
        service.map(FinalImage::runsAs).orElse(new RunsAs.Unclear("it is no image of .NET")),
        new Listening(listening.ports(), listening.certain(), Optional.empty()),
        service.map(FinalImage::shell).orElse(true),
        listening.from().map(variable -> file.spot(variable.pair().word().span())));
  }

  /** The file and line that say where it listens, or the file. */
  String source() {
    return listens.map(Spot::line).orElse(path);
  }
}
