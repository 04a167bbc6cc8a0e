package dev.bulwark.cli;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Arg;
import dev.bulwark.dockerfile.Cmd;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Entrypoint;
import dev.bulwark.dockerfile.Env;
import dev.bulwark.dockerfile.Expose;
import dev.bulwark.dockerfile.From;
import dev.bulwark.dockerfile.Healthcheck;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Label;
import dev.bulwark.dockerfile.Maintainer;
import dev.bulwark.dockerfile.Onbuild;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Shell;
import dev.bulwark.dockerfile.Stopsignal;
import dev.bulwark.dockerfile.Unknown;
import dev.bulwark.dockerfile.User;
import dev.bulwark.dockerfile.Volume;
import dev.bulwark.dockerfile.Workdir;

/** What an instruction does, as docs.docker.com/reference/dockerfile has it. */
final class Deed {
  private Deed() {}

  static String of(Instruction instruction) {
    return switch (instruction) {
      case From _ -> "begins a stage on an image or on a stage above";
      case Arg _ -> "declares a value that the build can be given; containers do not get it";
      case Env _ -> "sets variables for what follows and for every container";
      case Copy copy ->
          copy.from().map(from -> "takes files from " + from).orElse("takes files of the context")
              + "; they belong to root unless --chown says otherwise";
      case Add _ -> "takes files of the context, from an address or out of an archive";
      case Run _ -> "runs a command in the build and keeps what it changed";
      case Workdir _ -> "sets the folder for what follows, and makes it where it is missing";
      case User _ -> "sets who runs what follows, and the container";
      case Expose _ -> "tells people and tools of a port; it opens nothing";
      case Entrypoint _ -> "sets what a container starts";
      case Cmd _ -> "sets what a container starts, or what its entrypoint is given";
      case Healthcheck _ -> "tells Docker how to ask whether all is well; Kubernetes ignores it";
      case Label _ -> "writes names and values into the image";
      case Maintainer _ -> "names an author; LABEL took its place";
      case Onbuild _ -> "does nothing here, but in a build that begins on this image";
      case Shell _ -> "sets the shell of commands without brackets";
      case Stopsignal _ -> "sets the signal that asks a container to end";
      case Volume _ -> "has every container begin with a volume of its own there";
      case Unknown _ -> "is no instruction that builders know";
    };
  }
}
